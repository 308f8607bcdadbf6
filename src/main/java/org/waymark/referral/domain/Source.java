package org.waymark.referral.domain;

/** Who a contact comes from. */
public enum Source implements Coded {
  PERSON("the person"),
  FAMILY_OR_FRIEND("family or a friend"),
  CARER("a carer"),
  GP("a GP"),
  HOSPITAL("a hospital"),
  COMMUNITY_HEALTH("community health"),
  MENTAL_HEALTH("a mental health service"),
  AMBULANCE("the ambulance service"),
  POLICE("the police"),
  FIRE_AND_RESCUE("the fire and rescue service"),
  HOUSING("housing"),
  PROVIDER("a care provider"),
  VOLUNTARY("a voluntary organisation"),
  OTHER_COUNCIL("another council"),
  CHILDREN_SERVICES("children's services"),
  COUNCIL_DEPARTMENT("another department of the council"),
  PRISON("a prison"),
  ANONYMOUS("somebody who gave no name"),
  OTHER("somebody else");

  private final String words;

  Source(String words) {
    this.words = words;
  }

  /** As a sentence names it: "from …". */
  public String words() {
    return words;
  }
}
