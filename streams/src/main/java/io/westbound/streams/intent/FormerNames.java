package io.westbound.streams.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a text's full names was an earlier name of which: 甲有限公司(曾用名:乙有限公司), 乙有限公司更名为甲有限公司. */
final class FormerNames {
    private static final List<String> WAS = List.of("曾用名", "原名称", "原名", "前身为", "前身是", "原为", "原");
    private static final List<String> NOW = List.of("更名为", "改名为", "变更为", "现名为", "现为", "改制为");
    private static final int GAP = 12;

    private FormerNames() {}

    /** The present name by the former one; {@code names} are the text's full names in text order. */
    static Map<String, Name> of(Text text, List<Name> names) {
        Map<String, Name> present = new HashMap<>();
        for (int i = 1; i < names.size(); i++) {
            Name first = names.get(i - 1);
            Name second = names.get(i);
            if (second.begin() - first.end() < 1 || second.begin() - first.end() > GAP) {
                continue;
            }
            String between = text.slice(first.end(), second.begin());
            if (between.charAt(0) == '(' && saysWas(between.substring(1))) {
                present.put(second.text(), first);
            } else if (NOW.stream().anyMatch(between::endsWith)) {
                present.put(first.text(), second);
            }
        }
        return present;
    }

    private static boolean saysWas(String between) {
        String word = between.replaceAll("[:为\"“”'\\s]+$", "");
        return WAS.stream().anyMatch(word::equals);
    }
}
