package io.westbound.streams.article;

/** Where the publication time of an article was read, the most trusted first. */
public enum DateSource {
    /** JSON-LD {@code datePublished}. */
    JSON_LD,
    /** A {@code meta} element of the page's head. */
    META,
    /** A {@code time} element beside the title. */
    TIME_ELEMENT,
    /** A line beside the title that names it: 发布时间, 时间, Published. */
    BYLINE,
    /** A date beside the title without a name. */
    NEAR_TITLE,
    /** The path of the address. */
    URL,
    /** The list page, feed or JSON API that linked to the page. */
    LIST,
    /** The end of an announcement: 二〇二三年四月七日 under the board's name. */
    SIGNATURE,
    /** The body's own words; always suspect. */
    TEXT,
    /** Nothing was found. */
    NONE
}
