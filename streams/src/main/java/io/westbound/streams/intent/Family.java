package io.westbound.streams.intent;

/** What a trigger word says is done. */
enum Family {
    MOVE(true),
    MOVETO(true),
    MOVEFROM(true),
    SHIFT(true),
    PAID(true),
    COMPENSATE(true),
    EXPROPRIATE(true),
    NOTICE(true),
    EXITCITY(true),
    LEASEEND(true),
    INVEST(false),
    BUILD(false),
    SETTLE(false),
    SIGN(false),
    CONTRACT(false),
    LAND(false),
    SUBSIDIARY(false),
    START(false),
    ADDRESS(true),
    SITE(false),
    SCOUT(false),
    CLOSE(true),
    COST(true),
    FILE(false),
    RESIDENTMOVE(true);

    private final boolean leaves;

    Family(boolean leaves) {
        this.leaves = leaves;
    }

    /** Whether the firm leaves a site; otherwise it places something at one. */
    boolean leaves() {
        return leaves;
    }

    boolean pressed() {
        return this == COMPENSATE || this == EXPROPRIATE || this == NOTICE || this == EXITCITY || this == LEASEEND;
    }
}
