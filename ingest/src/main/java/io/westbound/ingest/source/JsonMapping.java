package io.westbound.ingest.source;

/**
 * Where an API keeps what we want. A path is a chain of member names joined by dots; {@code [n]} takes one element.
 *
 * @param items path of the array of items; empty if the root is the array
 * @param url path of the address in an item, or a template with {@code {path}} parts
 * @param title path of the title; may be empty
 * @param published path of the time (milliseconds, seconds or a date text); may be empty
 * @param filerName path of the filer's short name; may be empty
 * @param filerCode path of the filer's stock code; may be empty
 * @param body POST form or body with {@code {page}}, {@code {from}}, {@code {to}}; empty for GET
 * @param bodyType media type of the body
 * @param windowDays days that {@code {from}} lies before today
 * @param aheadDays days that {@code {to}} lies after today: what is filed in the evening may bear tomorrow's date
 * @param firstPage number of the first page
 * @param maxPages pages a visit reads
 */
public record JsonMapping(
        String items,
        String url,
        String title,
        String published,
        String filerName,
        String filerCode,
        String body,
        String bodyType,
        int windowDays,
        int aheadDays,
        int firstPage,
        int maxPages) {}
