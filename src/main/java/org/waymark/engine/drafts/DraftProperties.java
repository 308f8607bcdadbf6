package org.waymark.engine.drafts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long half-filled forms are kept.
 *
 * @param keptFor a draft that nobody has gone on with for so long is thrown away
 * @param tidyEvery how often that is looked for
 */
@ConfigurationProperties("waymark.drafts")
record DraftProperties(
    @DefaultValue("P28D") Duration keptFor, @DefaultValue("PT1H") Duration tidyEvery) {}
