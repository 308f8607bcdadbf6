package org.waymark.engine.expressions;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.waymark.engine.SetsVariables;

/**
 * The beans that a model may name: those of the pathways' {@code process} packages and nothing
 * else. Models come from outside the code, so they reach no repository, no transaction manager and
 * no other part of the application.
 *
 * <p>Beans are fetched when an expression asks for them, because they need the engine and the
 * engine needs this list first.
 */
public final class ProcessBeans {

  private final ConfigurableListableBeanFactory beans;
  private final Map<String, String> packages;

  public ProcessBeans(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
    this.packages = findIn(beans);
  }

  private static Map<String, String> findIn(ConfigurableListableBeanFactory beans) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : beans.getBeanDefinitionNames()) {
      BeanDefinition definition = beans.getBeanDefinition(name);
      String type = definition.getBeanClassName();
      if (type != null && type.matches("org\\.waymark\\.\\w+\\.process\\..+")) {
        found.put(name, type.substring(0, type.lastIndexOf('.')));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  /** The package of each bean by its name, for checking that a model keeps to its own pathway. */
  public Map<String, String> packages() {
    return packages;
  }

  /** The beans that do something where a model asks for it: no form, no setting. */
  public Set<String> taskTypes() {
    return packages.keySet().stream()
        .filter(name -> isTaskType(beans.getType(name, false)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isTaskType(Class<?> type) {
    return type != null
        && Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
            .anyMatch(kind -> kind.isAssignableFrom(type));
  }

  /** What a bean says it sets; empty where it says nothing or is none of these. */
  public Optional<SetsVariables> setBy(String name) {
    Object bean = packages.containsKey(name) ? beans.getBean(name) : null;
    return bean instanceof SetsVariables sets ? Optional.of(sets) : Optional.empty();
  }

  /** The beans by name, as the engine looks them up. */
  Map<Object, Object> asMap() {
    return new ByName();
  }

  private final class ByName extends AbstractMap<Object, Object> {

    @Override
    public boolean containsKey(Object name) {
      return packages.containsKey(name);
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Object> keySet() {
      return Set.copyOf(packages.keySet());
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      throw new UnsupportedOperationException("Beans are fetched by name only");
    }
  }
}
