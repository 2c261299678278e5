package io.westbound.streams.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a text's full names was an earlier name of which: 甲有限公司(曾用名:乙有限公司), 乙有限公司更名为甲有限公司. */
final class FormerNames {
    private static final int GAP = 12;

    private FormerNames() {}

    /** The present name by the former one; {@code names} are the text's full names in text order. */
    static Map<String, Name> of(Text text, List<Name> names, Particles particles) {
        Map<String, Name> present = new HashMap<>();
        for (int i = 1; i < names.size(); i++) {
            Name first = names.get(i - 1);
            Name second = names.get(i);
            if (second.begin() - first.end() < 1 || second.begin() - first.end() > GAP) {
                continue;
            }
            String between = text.slice(first.end(), second.begin());
            if (between.charAt(0) == '(' && saysWas(between.substring(1), particles)) {
                present.put(second.text(), first);
            } else if (particles.all(Particle.NOW).stream().anyMatch(between::endsWith)) {
                present.put(first.text(), second);
            }
        }
        return present;
    }

    private static boolean saysWas(String between, Particles particles) {
        String word = between.replaceAll("[:\"“”'\\s]+$", "");
        return particles.all(Particle.WAS).contains(word);
    }
}
