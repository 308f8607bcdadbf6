package org.waymark.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real PostgreSQL, over HTTP if it likes. All such tests of a
 * run share one application and one database, so each makes its own people and cases and expects
 * others'. Time stands still at {@link SettableClock#START} until a test moves it; the job executor
 * is off, and {@link Engine} runs due work instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestSetup.class)
@ContextConfiguration(initializers = FreshDatabase.class)
@ExtendWith(ResetTime.class)
public @interface WaymarkTest {}
