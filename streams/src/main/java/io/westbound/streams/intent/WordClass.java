package io.westbound.streams.intent;

/** What an everyday word is. */
public enum WordClass {
    /** Verb, adverb, conjunction, number or time: nothing of it belongs to a name beside it. */
    ACT,
    /** Noun or adjective: no name alone, but it may be part of one. */
    THING
}
