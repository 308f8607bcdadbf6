package org.waymark.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.support.FreshDatabase;

/**
 * A test in a real browser, of the application as a newcomer starts it: the sample contact list is
 * there, the job executor runs, and it is today. All such tests of a run share one application, so
 * each looks for work of its own. A parameter of the type {@link Desk} is somebody at a fresh
 * browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"waymark.database.durable=false", "waymark.escalation.interval=PT5S"})
@ContextConfiguration(initializers = FreshDatabase.class)
@ExtendWith(Browsers.class)
@interface BrowserTest {}
