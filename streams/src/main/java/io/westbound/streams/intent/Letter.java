package io.westbound.streams.intent;

/** Closed classes of single characters that tell where a name cannot begin, end or be. */
public enum Letter {
    /** No name goes on with it: 的, 在, 将. */
    EDGE,
    /** Stands between words and begins no name that is read leftwards from its form: 之, 把, 月. */
    LINK,
    /** Makes of 公司 a relation or a pronoun instead of a name: 子, 该, 贵. */
    RELATION,
    /** Points at a firm named before: 该, 本, 此. */
    THAT,
    /** Begins no name that stands behind a noun or before a trade: 该, 各, 做. */
    POINTER,
    /** Ends a name of a person who speaks: 说, 称. */
    SPEECH,
    /** Before a place: what follows 在 or 至 is no beginning of a name. */
    BEFORE_PLACE,
    /** Joins two names of one list: 与, 和. */
    JOIN,
    /** Joins two members of a list even where the parties of an agreement stand: 和, 及. */
    BOTH,
    /** Joins words but makes no name with everyday words: 的, 由, 前. */
    PARTICLE,
    /** Ends a word for a kind of product, which is no name before it: 干式, 车用. */
    ATTRIBUTE,
    /** Put between the characters of a name: 海尔·智家. */
    MARK
}
