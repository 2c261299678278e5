package io.westbound.streams.article;

/** Why a page is no article. */
public enum Refusal {
    /** Mostly links to other pages. */
    LIST_PAGE,
    /** The server's or the site's own error message. */
    ERROR_PAGE,
    /** Asks for a log-in, a subscription or a captcha and shows no text. */
    LOGIN_WALL,
    /** No readable text: a script shell, a picture page. */
    EMPTY,
    /** Neither HTML nor PDF. */
    UNSUPPORTED_TYPE,
    /** A PDF without a text layer or under a password. */
    UNREADABLE_PDF
}
