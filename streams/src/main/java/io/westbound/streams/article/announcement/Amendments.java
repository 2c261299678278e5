package io.westbound.streams.article.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells old from new wording in a charter amendment whose two columns were flattened: {@code 修订前}, {@code 修订后}, then
 * clause by clause the old and the new one. The same clause twice would otherwise read as two statements. Stateless.
 */
public final class Amendments {
    private static final Pattern OLD = Pattern.compile("(?:原|修订前|修改前|变更前|本次修订前)(?:章程|规定|条款|内容|的|公司|《公司章程》){0,4}");
    private static final Pattern NEW =
            Pattern.compile("(?:现|拟|修订后|修改后|变更后|本次修订后)(?:章程|规定|条款|内容|的|公司|修改为|修订为|《公司章程》){0,4}");
    private static final Pattern CLAUSE = Pattern.compile("(第[一二三四五六七八九十百零〇\\d]{1,7}条).*");

    private Amendments() {}

    /** The lines with {@code 修订前：} and {@code 修订后：} before the clauses of such tables; all others as they are. */
    public static List<String> label(List<String> lines) {
        List<String> labelled = new ArrayList<>(lines);
        for (int i = 0; i + 3 < lines.size(); i++) {
            if (OLD.matcher(lines.get(i)).matches()
                    && NEW.matcher(lines.get(i + 1)).matches()) {
                label(labelled, i + 2);
            }
        }
        return labelled;
    }

    private static void label(List<String> lines, int from) {
        for (int i = from; i + 1 < lines.size(); i += 2) {
            String clause = clause(lines.get(i));
            if (clause.isEmpty() || !clause.equals(clause(lines.get(i + 1)))) {
                return;
            }
            lines.set(i, "修订前：" + lines.get(i));
            lines.set(i + 1, "修订后：" + lines.get(i + 1));
        }
    }

    private static String clause(String line) {
        Matcher matcher = CLAUSE.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
