-- A referral: how far it has come, in codes and days. What was said stands in the answers on its case.
create table referral (
    case_reference          varchar(40)  not null,
    version                 bigint       not null,
    received_on             date         not null,
    stage                   varchar(20)  not null,
    risk_band               varchar(10),
    band_set_by             varchar(64),
    band_set_at             timestamptz,
    priority                integer      not null,
    required_skill          varchar(40),
    weight                  integer,
    urgent_support_from     date,
    sample_number           integer,
    assessment_started_on   date,
    assessment_completed_on date,
    assessor                varchar(64),
    outcome                 varchar(40),
    outcome_on              date,
    event_outcome           integer,
    closed_on               date,
    constraint referral_pk primary key (case_reference),
    constraint referral_priority_ck check (priority between 0 and 100),
    constraint referral_weight_ck check (weight between 1 and 5),
    constraint referral_sample_ck check (sample_number between 1 and 10),
    constraint referral_band_ck check (risk_band in ('RED', 'AMBER', 'GREEN')),
    constraint referral_band_set_ck check (
        (risk_band is null) = (band_set_by is null) and (risk_band is null) = (band_set_at is null)),
    constraint referral_outcome_ck check ((outcome is null) = (outcome_on is null)),
    constraint referral_closed_ck check ((closed_on is not null) = (stage = 'CLOSED')),
    constraint referral_assessment_ck check (
        assessment_completed_on is null
        or (assessment_started_on is not null and assessment_started_on <= assessment_completed_on))
);

-- The workers of the team as they stood when the allocation was last prepared, best first.
create table referral_suggestion (
    case_reference varchar(40)   not null,
    rank           integer       not null,
    worker         varchar(64)   not null,
    name           varchar(200)  not null,
    suitable       boolean       not null,
    reasons        varchar(2000) not null,
    constraint referral_suggestion_pk primary key (case_reference, rank),
    constraint referral_suggestion_fk foreign key (case_reference)
        references referral (case_reference)
);

-- Earlier contacts of the person that this one follows within 7 or 28 days.
create table referral_re_contact (
    case_reference    varchar(40) not null,
    earlier_reference varchar(40) not null,
    within_days       integer     not null,
    constraint referral_re_contact_pk primary key (case_reference, earlier_reference),
    constraint referral_re_contact_window_ck check (within_days in (7, 28)),
    constraint referral_re_contact_fk foreign key (case_reference)
        references referral (case_reference)
);
