package org.waymark.referral.application;

import org.waymark.imports.Codes;
import org.waymark.referral.domain.Agreement;
import org.waymark.referral.domain.Channel;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.RouteOfAccess;
import org.waymark.referral.domain.Source;

/** The codes of a file of contacts, and what councils write for them. */
final class ContactCodes {

  static final Codes<Channel> CHANNELS =
      plus(new Codes<>(), Channel.PHONE, "telephone", "call", "phone call");

  static final Codes<Source> SOURCES = sources();
  static final Codes<RouteOfAccess> ROUTES = routes();
  static final Codes<Agreement> AGREEMENTS = agreements();

  static {
    plus(CHANNELS, Channel.ONLINE, "web", "online form", "website", "portal");
    plus(CHANNELS, Channel.EMAIL, "mail");
    plus(CHANNELS, Channel.POST, "letter", "fax");
    plus(CHANNELS, Channel.IN_PERSON, "walk in", "face to face", "visit");
    plus(CHANNELS, Channel.SYSTEM, "system transfer", "electronic");
  }

  private ContactCodes() {}

  private static Codes<Source> sources() {
    Codes<Source> codes = new Codes<>();
    plus(codes, Source.PERSON, "self", "self referral", "the person");
    plus(codes, Source.FAMILY_OR_FRIEND, "family", "friend", "relative", "neighbour");
    plus(codes, Source.CARER, "unpaid carer");
    plus(codes, Source.GP, "general practice", "surgery", "doctor", "primary care");
    plus(codes, Source.HOSPITAL, "acute hospital", "ward", "acute");
    plus(codes, Source.COMMUNITY_HEALTH, "district nurse", "community nurse", "community therapy");
    plus(codes, Source.MENTAL_HEALTH, "CMHT", "mental health service");
    plus(codes, Source.AMBULANCE, "ambulance service", "paramedic");
    plus(codes, Source.POLICE);
    plus(codes, Source.FIRE_AND_RESCUE, "fire", "fire service");
    plus(codes, Source.HOUSING, "housing association", "landlord");
    plus(codes, Source.PROVIDER, "care provider", "care home", "home care");
    plus(codes, Source.VOLUNTARY, "charity", "voluntary organisation", "voluntary sector");
    plus(codes, Source.OTHER_COUNCIL, "other local authority", "other LA", "another council");
    plus(codes, Source.CHILDREN_SERVICES, "children's services", "transition");
    plus(codes, Source.COUNCIL_DEPARTMENT, "internal", "council");
    plus(codes, Source.PRISON, "probation");
    plus(codes, Source.ANONYMOUS);
    return plus(codes, Source.OTHER);
  }

  private static Codes<RouteOfAccess> routes() {
    Codes<RouteOfAccess> codes = new Codes<>();
    plus(codes, RouteOfAccess.COMMUNITY_OTHER, "community", "community / other route", "other");
    plus(codes, RouteOfAccess.DISCHARGE_FROM_HOSPITAL, "hospital discharge");
    plus(codes, RouteOfAccess.DIVERSION_FROM_HOSPITAL, "diversion from hospital services");
    plus(codes, RouteOfAccess.PLANNED_ENTRY_TRANSITION, "transition", "planned entry");
    plus(codes, RouteOfAccess.SELF_FUNDER, "self funder with depleted funds");
    plus(codes, RouteOfAccess.PRISON);
    plus(codes, RouteOfAccess.DISCHARGE_FROM_REABLEMENT, "reablement");
    return plus(codes, RouteOfAccess.TRANSFER_FROM_OTHER_COUNCIL, "transfer from other LA");
  }

  private static Codes<Agreement> agreements() {
    Codes<Agreement> codes = new Codes<>();
    plus(codes, Agreement.AGREES, "yes", "y", "consents", "agreed");
    plus(codes, Agreement.KNOWS_AND_DOES_NOT_AGREE, "no", "n", "refuses", "does not agree");
    plus(codes, Agreement.DOES_NOT_KNOW, "not aware", "unaware");
    return plus(
        codes,
        Agreement.CANNOT_SAY,
        "lacks capacity",
        "unknown",
        "not known",
        "n/k",
        "not able to say");
  }

  private static <T extends Coded> Codes<T> plus(Codes<T> codes, T value, String... synonyms) {
    return codes.with(value, value.code(), synonyms);
  }
}
