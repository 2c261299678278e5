package io.westbound.streams.article.announcement;

import io.westbound.streams.article.AnnouncementHeader;
import io.westbound.streams.article.ArticleKind;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells filings and notices from news by their head and their fields. */
public final class KindJudge {
    private static final Pattern EIA = Pattern.compile("环境影响|环评|環評");
    private static final Pattern LAND = Pattern.compile("(国有建设)?(土地|用地)使用权.{0,12}(出让|成交|挂牌|拍卖|公示|公告)|供地结果|成交公示");

    private KindJudge() {}

    /** Never a digest; that is decided by the text as a whole. */
    public static ArticleKind judge(String title, AnnouncementHeader header, Map<String, String> fields) {
        if (header.code() != null || header.noticeNumber() != null) {
            return ArticleKind.ANNOUNCEMENT;
        }
        boolean project = fields.containsKey("项目名称") && fields.containsKey("建设单位");
        if (EIA.matcher(title).find() || (project && fields.containsKey("环评机构"))) {
            return ArticleKind.EIA_NOTICE;
        }
        boolean plot = fields.containsKey("地块编号") && fields.size() >= 3;
        return LAND.matcher(title).find() || plot ? ArticleKind.LAND_NOTICE : ArticleKind.NEWS;
    }
}
