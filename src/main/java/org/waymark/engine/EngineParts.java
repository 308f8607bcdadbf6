package org.waymark.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormDrafts;
import org.waymark.engine.access.CaseDoor;
import org.waymark.engine.capture.FormFill;
import org.waymark.engine.capture.FormSeam;
import org.waymark.engine.capture.UseCases;
import org.waymark.engine.deployment.AfterDeployment;
import org.waymark.engine.deployment.DeploymentGate;
import org.waymark.engine.deployment.PathwayRoles;
import org.waymark.engine.deployment.SetByCode;
import org.waymark.engine.deployment.StoredModels;
import org.waymark.engine.expressions.ProcessBeans;
import org.waymark.engine.model.CaseWorkers;
import org.waymark.engine.model.ClockStarts;
import org.waymark.engine.model.ModelNeeds;
import org.waymark.engine.model.StageClocks;
import org.waymark.engine.model.TaskWork;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.LostWork;
import org.waymark.timescales.CountingRules;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.WorkingCalendar;

/**
 * The parts that the engine is set up with. They are handed providers, not beans: what they call
 * needs the engine, and the engine needs them first.
 */
@Configuration(proxyBeanMethods = false)
class EngineParts {

  @Bean
  ProcessBeans processBeans(ConfigurableListableBeanFactory beans) {
    return new ProcessBeans(beans);
  }

  @Bean
  CaseDoor caseDoor(ObjectProvider<CaseAccess> access) {
    return new CaseDoor(access);
  }

  @Bean
  DeploymentGate deploymentGate(
      ProcessBeans beans,
      ObjectProvider<UseCases> forms,
      ObjectProvider<SetsVariables> parts,
      ObjectProvider<JdbcClient> database,
      ObjectProvider<TimescaleRegister> register) {
    SetByCode code = new SetByCode(beans, forms::getObject, () -> parts.stream().toList());
    return new DeploymentGate(code, database::getObject, register::getObject);
  }

  @Bean
  AfterDeployment afterDeployment(
      ObjectProvider<PathwayRoles> roles,
      ObjectProvider<TaskFilters> lists,
      ObjectProvider<CountingRules> rules,
      ObjectProvider<StoredModels> stored,
      ObjectProvider<Alarms> alarms,
      ObjectProvider<IdentityService> identity,
      ObjectProvider<PlatformTransactionManager> transactions) {
    return new AfterDeployment(
        roles::getObject,
        lists::getObject,
        rules::getObject,
        stored::getObject,
        alarms::getObject,
        identity::getObject,
        transactions::getObject);
  }

  @Bean
  FormSeam formSeam(
      ObjectProvider<UseCases> useCases,
      ObjectProvider<FormAnswers> caseFile,
      ObjectProvider<FormFill> fill,
      ObjectMapper json) {
    return new FormSeam(useCases::getObject, caseFile::getObject, fill::getObject, json);
  }

  @Bean
  ClockStarts clockStarts(
      ObjectProvider<CaseRegister> cases,
      ObjectProvider<WorkingCalendar> calendar,
      ObjectProvider<TimescaleRegister> timescales,
      Clock clock) {
    return new ClockStarts(cases::getObject, calendar::getObject, timescales::getObject, clock);
  }

  @Bean
  TaskWork taskWork(
      ObjectProvider<ClockLedger> ledger,
      ClockStarts starts,
      ObjectProvider<WorkingCalendar> calendar,
      Clock clock,
      ObjectProvider<FormDrafts> drafts,
      ObjectProvider<LostWork> lost,
      ObjectProvider<CaseWorkers> workers) {
    return new TaskWork(
        ledger::getObject,
        starts,
        calendar::getObject,
        clock,
        drafts::getObject,
        lost::getObject,
        workers::getObject);
  }

  @Bean
  BpmnParseListener modelNeeds(
      TaskWork work,
      ObjectProvider<ClockLedger> ledger,
      ObjectProvider<LostWork> lost,
      ClockStarts starts,
      FormSeam forms) {
    StageClocks stages = new StageClocks(ledger::getObject, starts, lost::getObject);
    return new ModelNeeds(work, stages, forms);
  }
}
