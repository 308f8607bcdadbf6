package org.waymark.casefile;

/** What somebody is to a person. */
public enum RelationshipKind {
  /** Provides or intends to provide care without pay (Care Act 2014 s.10). */
  CARER,
  REPRESENTATIVE,
  /** Lasting power of attorney for health and welfare (Mental Capacity Act 2005 s.9). */
  ATTORNEY_HEALTH_AND_WELFARE,
  /** Lasting power of attorney for property and financial affairs (s.9). */
  ATTORNEY_PROPERTY_AND_AFFAIRS,
  /** Appointed by the Court of Protection (s.16). */
  DEPUTY_HEALTH_AND_WELFARE,
  DEPUTY_PROPERTY_AND_AFFAIRS,
  APPOINTEE_FOR_BENEFITS,
  NEXT_OF_KIN,
  /** Mental Health Act 1983 s.26. */
  NEAREST_RELATIVE,
  /** Independent advocate (Care Act 2014 s.67). */
  ADVOCATE,
  /** Independent mental capacity advocate (Mental Capacity Act 2005 ss.37 to 39). */
  MENTAL_CAPACITY_ADVOCATE,
  GP,
  PARENT,
  CHILD,
  SPOUSE_OR_PARTNER,
  SIBLING,
  OTHER_FAMILY,
  FRIEND_OR_NEIGHBOUR,
  EMERGENCY_CONTACT,
  OTHER_PROFESSIONAL
}
