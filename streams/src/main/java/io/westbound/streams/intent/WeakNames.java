package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.Set;

/** Tells stretches that stand where a firm's name could stand, but name something else. */
final class WeakNames {
    private static final String TIMES = "后前时";
    private static final String AGED = "老旧";
    private static final String BODIES = "局厅署部委";
    private static final String NUMBERS = "一二三四五六七八九十";
    private static final String COMPANY = "公司";
    private static final char WORKS = '厂';
    private static final char THAT = '该';

    /** Classes of nouns whose own name stands before them: 嘉绍大桥, 小蓝经开区. */
    private static final Set<String> BEARERS = Set.of("IMMOBILE", "COUNTER", "PUBLIC");

    private WeakNames() {}

    /** 老棉纺厂, 该公司, A股公司, 嘉曹 of 嘉曹大桥, 两船重组后: whether a stretch that no register knows names no firm. */
    static boolean none(Text text, Scan scan, Particles particles, Name name) {
        if (name.key() != null) {
            return false;
        }
        if (name.evidence() == Evidence.FORM) {
            boolean old = AGED.indexOf(text.at(name.begin())) >= 0 && text.at(name.end() - 1) == WORKS;
            boolean kind = name.text().endsWith(COMPANY)
                    && particles.only(text, name.begin(), name.end() - COMPANY.length(), Particle.KIND);
            return old || kind || text.at(name.begin()) == THAT;
        }
        return name.evidence().compareTo(Evidence.BRAND) > 0
                && (TIMES.indexOf(text.at(name.end() - 1)) >= 0
                        || body(text, name)
                        || bears(scan, name)
                        || seated(scan, name));
    }

    /** 某县生态环境局: a public body; but 中建某局, which is counted, builds. */
    private static boolean body(Text text, Name name) {
        return BODIES.indexOf(text.at(name.end() - 1)) >= 0 && NUMBERS.indexOf(text.at(name.end() - 2)) < 0;
    }

    /** What stands right behind is no plant of a firm but bears this name itself. */
    private static boolean bears(Scan scan, Name name) {
        return scan.any(
                Tag.SUBJECT,
                name.end(),
                name.end() + Edges.LONGEST,
                noun -> noun.begin() == name.end() && BEARERS.contains(noun.value()));
    }

    /** 甲乙匈牙利 of 甲乙匈牙利工厂: a known firm, and where its plant is. */
    private static boolean seated(Scan scan, Name name) {
        return scan.any(
                Tag.FIRM,
                name.begin(),
                name.end(),
                firm -> firm.begin() == name.begin()
                        && firm.end() < name.end()
                        && Edges.places(scan, firm.end(), name.end()) == name.end() - firm.end());
    }
}
