package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.referral.domain.RefusalOfAssessment.Abuse;
import org.waymark.referral.domain.RefusalOfAssessment.Capacity;
import org.waymark.referral.domain.RefusalOfAssessment.Findings;
import org.waymark.referral.domain.RefusalOfAssessment.Ruling;

class RefusalOfAssessmentTest {

  @ParameterizedTest
  @CsvSource({"YES,,NO", "LACKS,false,NO"})
  void a_refusal_may_stand(Capacity capacity, Boolean bestInterests, Abuse abuse) {
    var findings = new Findings(capacity, bestInterests, abuse);
    assertThat(RefusalOfAssessment.refusal(findings, Ruling.DECLINED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "YES,,YES,s.11(2)(b)",
    "LACKS,false,YES,s.11(2)(b)",
    "LACKS,true,YES,s.11(2)(b)",
    "DOUBTED,,YES,s.11(2)(b)",
    "YES,,NOT_SURE,Find out",
    "LACKS,false,NOT_SURE,Find out",
    "LACKS,true,NO,s.11(2)(a)",
    "LACKS,,NO,s.11(2)(a)",
    "DOUBTED,,NO,in doubt"
  })
  void a_refusal_may_not_stand_and_the_reason_names_the_law(
      Capacity capacity, Boolean bestInterests, Abuse abuse, String reason) {
    var findings = new Findings(capacity, bestInterests, abuse);
    var refusal = RefusalOfAssessment.refusal(findings, Ruling.DECLINED).orElseThrow();
    assertThat(refusal.field()).isEqualTo("outcome");
    assertThat(refusal.message()).contains(reason);
    assertThat(RefusalOfAssessment.refusal(findings, Ruling.ASSESS_ANYWAY)).isEmpty();
  }
}
