package org.waymark.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged from now until it is closed, with the stack traces, in place of the
 * console: a test that provokes hundreds of errors need not print them.
 */
public final class CapturedLog implements AutoCloseable {

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  public CapturedLog() {
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    lines.start();
    root.addAppender(lines);
  }

  public String text() {
    return List.copyOf(lines.list).stream().map(CapturedLog::text).collect(Collectors.joining());
  }

  private static String text(ILoggingEvent line) {
    IThrowableProxy thrown = line.getThrowableProxy();
    return line.getFormattedMessage()
        + "\n"
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }

  @Override
  public void close() {
    root.detachAppender(lines);
    others.forEach(root::addAppender);
    lines.stop();
  }
}
