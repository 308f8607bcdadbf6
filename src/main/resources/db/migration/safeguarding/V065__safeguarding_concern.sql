-- A safeguarding concern: steps, people and codes. What was said stands in the answers on its case.
create table safeguarding_concern (
    reference              varchar(20) not null,
    version                bigint      not null,
    origin_case_reference  varchar(20),
    occurrence             varchar(100),
    raised_by              varchar(64) not null,
    raised_at              timestamptz not null,
    received_on            date        not null,
    stage                  varchar(20) not null,
    gathered_by            varchar(64),
    gathered_at            timestamptz,
    consent                varchar(30),
    reason_to_go_on        varchar(30),
    substantial_difficulty boolean,
    times_returned         integer     not null,
    decided_by             varchar(64),
    decided_at             timestamptz,
    needs_met              boolean,
    abuse_met              boolean,
    protection_met         boolean,
    decision               varchar(30),
    lead                   varchar(30),
    response_due_on        date,
    support                varchar(30),
    police_told            boolean,
    regulator_told         boolean,
    position_of_trust      boolean,
    feedback_given         boolean,
    feedback_on            date,
    overtaking             varchar(30),
    settlement             varchar(30),
    ended_at               timestamptz,
    constraint safeguarding_concern_pk primary key (reference),
    -- The same thing noticed twice on the same case is one concern.
    constraint safeguarding_concern_occurrence_uk unique (origin_case_reference, occurrence),
    constraint safeguarding_concern_decision_ck check (
        (decision is null) = (decided_by is null) and (decision is null) = (needs_met is null)),
    -- The duty to enquire is no choice: Care Act 2014 s.42(1) and (2).
    constraint safeguarding_concern_duty_ck check (
        decision is null
        or (needs_met and abuse_met and protection_met) = (decision = 'SECTION_42_ENQUIRY')),
    constraint safeguarding_concern_ended_ck check (
        (ended_at is not null) = (stage in ('CONCLUDED', 'OVERTAKEN')))
);
