package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a question is asked of: the engine's tables without the rows of hidden cases. */
class HiddenRowsTest {

  private static final Set<String> ONE = Set.of("12-ab");

  private static String seen(String sql) {
    return HiddenRows.without(ONE, HiddenRows.tables(sql), sql);
  }

  @Test
  void a_question_finds_each_telling_table_without_the_hidden_rows() {
    assertThat(seen("select RES.* from ACT_HI_ACTINST RES"))
        .isEqualTo(
            "with ACT_HI_ACTINST as not materialized (select * from ACT_HI_ACTINST"
                + " where PROC_INST_ID_ is null or PROC_INST_ID_ not in ('12-ab'))"
                + " select RES.* from ACT_HI_ACTINST RES");
    assertThat(seen("select count(*) from act_ru_job where exists (select 1 from ACT_RU_INCIDENT)"))
        .startsWith("with ACT_RU_INCIDENT as")
        .contains("ACT_RU_JOB as not materialized", "PROCESS_INSTANCE_ID_ not in ('12-ab')");
  }

  @Test
  void a_list_of_tasks_by_their_own_columns_is_asked_as_it_stands() {
    String tasks =
        "select distinct RES.* from ACT_RU_TASK RES inner join ACT_RU_EXECUTION E on"
            + " RES.PROC_INST_ID_ = E.ID_ where E.BUSINESS_KEY_ = ?";

    assertThat(HiddenRows.tables(tasks)).isEmpty();
    assertThat(seen(tasks)).isEqualTo(tasks);
  }

  @Test
  void a_list_of_tasks_by_a_variable_finds_no_hidden_variable() {
    String tasks =
        "select RES.* from ACT_RU_TASK RES where exists (select 1 from ACT_RU_VARIABLE where"
            + " PROC_INST_ID_ = RES.PROC_INST_ID_)";

    assertThat(seen(tasks)).startsWith("with ACT_RU_VARIABLE as").doesNotContain("EXECUTION");
  }

  @Test
  void nothing_is_added_where_nothing_is_hidden_or_nothing_is_asked() {
    String steps = "select * from ACT_HI_ACTINST";
    String change = "update ACT_RU_EXECUTION set REV_ = 2";

    assertThat(HiddenRows.without(Set.of(), HiddenRows.tables(steps), steps)).isEqualTo(steps);
    assertThat(seen(change)).isEqualTo(change);
    assertThat(seen("select * from ACT_RE_PROCDEF")).isEqualTo("select * from ACT_RE_PROCDEF");
  }
}
