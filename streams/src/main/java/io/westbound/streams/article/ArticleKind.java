package io.westbound.streams.article;

/** What sort of writing an article is; decides how it is read, not what it says. */
public enum ArticleKind {
    /** News, a report, a comment. */
    NEWS,
    /** A filing of a listed company with its code, short name or notice number. */
    ANNOUNCEMENT,
    /** Questions of investors or citizens with the answers of a firm or an office. */
    QUESTION_AND_ANSWER,
    /** An environmental impact notice: project, place, builder. */
    EIA_NOTICE,
    /** A land auction or land result. */
    LAND_NOTICE,
    /** A page that packs several items; its items are articles of their own. */
    DIGEST,
    /** One item of a digest. */
    DIGEST_ITEM
}
