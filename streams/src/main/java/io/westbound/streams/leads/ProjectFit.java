package io.westbound.streams.leads;

/** A project of the library that suits a lead, and why. */
public record ProjectFit(String projectId, Phrase why) {}
