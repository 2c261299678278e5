package io.westbound.streams.intent;

/** Closed classes of short words that tie the parts of a clause together. */
public enum Particle {
    /** Before the other side of an agreement: 与, 和. */
    WITH,
    /** Before the place something goes to: 至, 落户. */
    TOWARDS,
    /** Before the place where something is done: 在, 位于. */
    AT,
    /** Before the place something leaves: 从, 撤出. */
    AWAY,
    /** Between a place and its plant: 的, 老, 现有. */
    OF,
    /** Between a place and a plant that is still to come: 新, 二期. */
    NEW,
    /** Begins a second verb, to which a negation before it does not reach: 并将, 而是. */
    AND,
    /** Behind a date that is due: 前, 底. */
    DUE,
    /** Before the length of a building period: 建设期. */
    PERIOD,
    /** A year told from the document's own: 今年, 明年. */
    THIS_YEAR,
    /** Behind a number, makes it a length of time that is to come: 年内, 个月内. */
    WITHIN,
    /** Before a length of time that has passed: 近, 过去. */
    PAST,
    /** What stands behind a number of money for each unit of area: 每亩. */
    INTENSITY,
    /** Gives a firm its short name: 以下简称. */
    DEFINES,
    /** What a filing calls its filer: 公司, 本公司. */
    SELF,
    /** Between the present name of a firm and the former one, in brackets: 曾用名. */
    WAS,
    /** Between the former name of a firm and the present one: 更名为. */
    NOW,
    /** Speaks of a firm or a project named further back: 该公司, 这家. */
    BACK,
    /** Between a thing and the place where it lies: 坐落于. */
    SITED,
    /** Behind the name of a family of firms: 集团, 系; the bearer is another firm than the one without it. */
    FAMILY,
    /** Between the filer and its subsidiary, both of whom are meant: 公司及. */
    BESIDE,
    /** Between two firms that act together: 联合, 携手. */
    JOINTLY,
    /** Behind the other side of an agreement: 签订, 共同. */
    AGREES,
    /** The firms named before, taken together: 双方, 三家公司. */
    TOGETHER,
    /** Before the object of a move that is over: 已将, 已把. */
    ALREADY,
    /** Before a member of a list: 有, 包括. */
    MEMBER,
    /** Behind a word such as 风电 or 轨道交通: goods for it are made, it is not itself built. */
    GOODS,
    /** Before what a firm makes: 主要产品, 从事. */
    MAKES,
    /** Between a verb of displacement and where it leads: 到, 往, 进. */
    DIRECTION,
    /** Short verbs that take something from one place to another: 挪, 归拢. */
    DISPLACES,
    /** Short verbs that put something new at a place: 设, 建, 落. */
    PLACING,
    /** Before an amount of money that is spent: 投, 斥资. */
    SPENDS,
    /** Verbs that found a firm: 成立, 设立. */
    FOUNDS,
    /** Verbs that get one land or a building: 购买, 租赁. */
    ACQUIRES,
    /** Verbs that enlarge what stands already, where a place and a plant follow: 扩建, 追加投资. */
    ENLARGES,
    /** Behind a plant that is called by its place, says that it is enlarged: 扩建, 扩产. */
    GROWS,
    /** Says that a plant or its land is there already: 现有, 原有. */
    STANDING,
    /** Before what a new line is put into: 利用, 依托. */
    USES,
    /** What land or a building for a plant is called: 厂房, 地块. */
    ESTATE,
    /** What the name of a firm has that makes things: 装备, 新材. */
    INDUSTRIAL,
    /** What is delivered to a plant and set up there: 设备, 机台. */
    MACHINES,
    /** Whom one rents from: 房东, 业主. */
    LANDLORD,
    /** Ends a clause that says that a plant is at work: 投产, 投运. */
    AT_WORK,
    /** Behind a firm whose name is also an everyday word, says that a firm is meant: 宣布, 表示. */
    SPEAKS,
    /** Who speaks for a firm, behind its name: 创始人, 市场总监. */
    OFFICE,
    /** Ends in 到 and leads to no place: 考虑到, 提到. */
    REGARDS,
    /** Says of which kind a trade, a product or a plant is, and names nobody: 工业, 低空. */
    KIND,
    /** Beside the name of a project in a list, says that it is agreed or planned: 已签约, 拟建. */
    PLANNED,
    /** Says that a visit is paid or received: 会见, 到访. */
    VISITS,
    /** Opens a clause that tells why something is done: 因, 鉴于. */
    BECAUSE,
    /** Before a firm of which others wish something: 希望, 欢迎. */
    WISHES,
    /** Money that is got for what it is then spent on: 募集资金, 可转债. */
    RAISED,
    /** Between such money and what it is for: 用于, 投向. */
    FUNDS,
    /** Behind a plant that is still to be built: 项目, 建设. */
    UNDERTAKING,
    /** Said of a plant that comes into being: 打下第一根桩, 开建. */
    RISES,
    /** Before a plant that is talked of: 商谈, 洽谈合建. */
    NEGOTIATES,
    /** Ends a clause that tells of a project that may go ahead: 获批, 过会. */
    APPROVED,
    /** Ends a clause that denies it: 没有赴某地设厂的打算, 不存在被要求搬迁的情形. */
    MATTER,
    /** Behind a negation, tells of what a move brings: 不会造成, 不会影响. */
    EFFECTS,
    /** Between a negation and the plan that stands all the same: 没有改变在某地建厂的计划. */
    CHANGES,
    /** Beside the name of a project in a list, says that it is being built: 在建, 续建. */
    UNDERWAY
}
