package org.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts the browser once for all tests. It is the machine's own Chromium: {@code CHROMIUM} names
 * it where it is not {@code /usr/bin/chromium}. On a machine without one these tests are skipped,
 * except on CI, where a missing browser is a failure.
 */
class Browsers implements ParameterResolver, ExecutionCondition, AfterTestExecutionCallback {

  private static final Namespace HERE = Namespace.create(Browsers.class);
  private static final String CHROMIUM =
      System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private record Running(Playwright playwright, Browser browser) implements CloseableResource {

    static Running start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(CHROMIUM))
                      .setArgs(ARGUMENTS));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return Files.isExecutable(Path.of(CHROMIUM)) || System.getenv("CI") != null
        ? ConditionEvaluationResult.enabled("There is a browser, or there must be")
        : ConditionEvaluationResult.disabled("There is no Chromium at " + CHROMIUM);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Desk.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Running running =
        test.getRoot()
            .getStore(HERE)
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    String port =
        SpringExtension.getApplicationContext(test)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    Desk desk = new Desk(running.browser(), "http://localhost:" + port);
    test.getStore(HERE).put(desk, (CloseableResource) desk::leave);
    desks(test).add(desk);
    return desk;
  }

  /** What the screens showed when a test failed says why, most often. */
  @Override
  public void afterTestExecution(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) {
      String name = test.getRequiredTestMethod().getName();
      List<Desk> desks = desks(test);
      for (int i = 0; i < desks.size(); i++) {
        desks.get(i).keep("failed-" + name + "-" + i);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Desk> desks(ExtensionContext test) {
    return test.getStore(HERE)
        .getOrComputeIfAbsent("desks", key -> new ArrayList<Desk>(), List.class);
  }
}
