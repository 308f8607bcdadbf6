package org.waymark.referral.domain;

/** The route of access of a request, as Client Level Data asks for it. */
public enum RouteOfAccess implements Coded {
  COMMUNITY_OTHER,
  DISCHARGE_FROM_HOSPITAL,
  DIVERSION_FROM_HOSPITAL,
  PLANNED_ENTRY_TRANSITION,
  SELF_FUNDER,
  PRISON,
  DISCHARGE_FROM_REABLEMENT,
  TRANSFER_FROM_OTHER_COUNCIL
}
