package io.westbound.streams.article.announcement;

import io.westbound.streams.article.AnnouncementHeader;
import io.westbound.streams.article.ArticleKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells filings and notices from news by their head and their fields. */
public final class KindJudge {
    private static final int HEAD = 40;
    private static final Pattern EIA = Pattern.compile("环境影响|环评|環評");
    private static final Pattern LAND = Pattern.compile("(国有建设)?(土地|用地)使用权.{0,12}(出让|成交|挂牌|拍卖|公示|公告)|供地结果|成交公示");

    /** How such pages mark the two sides; 互动易, 上证e互动 and the question boards of cities use these. */
    private static final Pattern QUESTION =
            Pattern.compile("(?:投资者|网友|网民|股东|提问人?|问|[Qq]|咨询内容|来信内容|问题\\d{0,2}|提问内容)[^：:。，]{0,14}[：:].*");

    private static final Pattern ANSWER =
            Pattern.compile("(?:公司|董秘|董事会秘书|答|[Aa]|回复|答复|回答|官方回复|上市公司|回复内容|答复内容)[^：:。，]{0,14}[：:].*");
    private static final Pattern ASKS = Pattern.compile("互动易|e互动|投资者关系互动|投资者提问|投资者问|有投资者|答投资者|答网友|网上信访|领导信箱|市长信箱");

    private KindJudge() {}

    /** Never a digest; that is decided by the text as a whole. */
    public static ArticleKind judge(
            String title, AnnouncementHeader header, Map<String, String> fields, List<String> lines) {
        if (header.code() != null || header.noticeNumber() != null) {
            return ArticleKind.ANNOUNCEMENT;
        }
        boolean project = fields.containsKey("项目名称") && fields.containsKey("建设单位");
        if (EIA.matcher(title).find() || (project && fields.containsKey("环评机构"))) {
            return ArticleKind.EIA_NOTICE;
        }
        boolean plot = fields.containsKey("地块编号") && fields.size() >= 3;
        if (LAND.matcher(title).find() || plot) {
            return ArticleKind.LAND_NOTICE;
        }
        return isInterview(title, lines) ? ArticleKind.QUESTION_AND_ANSWER : ArticleKind.NEWS;
    }

    /** Questions and answers in turn that make up the page; a single pair only where the page says what it is. */
    private static boolean isInterview(String title, List<String> lines) {
        long questions = lines.stream().filter(line -> starts(QUESTION, line)).count();
        long answers = lines.stream().filter(line -> starts(ANSWER, line)).count();
        boolean announced = ASKS.matcher(title).find()
                || lines.stream().limit(3).anyMatch(line -> ASKS.matcher(line).find());
        long pairs = Math.min(questions, answers);
        return announced ? pairs >= 1 : pairs >= 2 && 3 * (questions + answers) >= lines.size();
    }

    private static boolean starts(Pattern pattern, String line) {
        String head = line.strip();
        return pattern.matcher(head.substring(0, Math.min(HEAD, head.length()))).matches();
    }
}
