package io.westbound.streams.intent;

/**
 * A place in the folded text.
 *
 * @param begin first character
 * @param end behind the last character
 * @param place what it names
 */
record Site(int begin, int end, Place place) {}
