package io.westbound.streams.intent;

/** The kinds of evidence that a firm moves, from driver to completion. */
public enum EvidenceKind {
    COST_PRESSURE,
    LABOUR_SHORTAGE,
    LEASE_SPACE_LIMIT,
    ENV_POLICY_PRESSURE,
    POLICY_RELOCATION_NOTICE,
    TRADE_CLIENT_PRESSURE,
    INTENT_STATEMENT,
    SITE_SCOUTING,
    PROMO_CONTACT,
    /** Somebody from the region who has made his way elsewhere invests at home; no person is named. */
    HOMETOWN_RETURN,
    BOARD_APPROVAL,
    FRAMEWORK_AGREEMENT,
    ADDRESS_CHANGE_PLAN,
    FUNDRAISE_SITE_CHANGE,
    PROJECT_FILING,
    EIA_FILING,
    INVEST_CONTRACT,
    COMPENSATION_AGREEMENT,
    LAND_ACQUISITION,
    SUBSIDIARY_SETUP,
    CONSTRUCTION_START,
    CAPACITY_TRANSFER,
    PLANT_SHUTDOWN,
    COMPENSATION_PROGRESS,
    RELOCATION_COMPLETED
}
