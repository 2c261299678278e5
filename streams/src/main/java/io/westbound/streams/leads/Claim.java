package io.westbound.streams.leads;

import java.time.Instant;

/** Who holds a lead, since when, and until when unless a report renews it. */
public record Claim(String team, String by, Instant since, Instant until) {}
