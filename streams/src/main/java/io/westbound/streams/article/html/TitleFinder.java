package io.westbound.streams.article.html;

import io.westbound.streams.article.DateScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline: the heading on the page that agrees with what the head says, else the head's title without the
 * site's name, else the line that stands before the date.
 */
final class TitleFinder {
    private static final Pattern SEPARATOR = Pattern.compile(" [-–—|_·»:] |[-_|–—｜＿]+|--| ?[›<>〉] ?|::");
    /** A trail of crumbs in the headline: site 〉 section 〉 headline. */
    private static final Pattern TRAIL = Pattern.compile("[〉»›]| > ");

    private static final int LONGEST = 200;
    /** A title of less weight, a Chinese character counting two, is rather the name of a site or a section. */
    private static final int LEAST_HEADLINE = 16;

    private static final int FEWEST_PAIRS = 6;
    private static final double LEAST_LIKENESS = 0.6;

    private TitleFinder() {}

    /** Index of the first h1 or h2 that says what the head says, else -1. */
    static int anchor(PageBlocks page, List<String> claims) {
        List<String> squashed = claims.stream().map(TitleFinder::squash).toList();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            String tag = page.regions().get(block.region()).tag();
            boolean heading = tag.equals("h1") || tag.equals("h2");
            if (heading && block.text().length() <= LONGEST && agreement(block.text(), squashed) > 0.6) {
                return i;
            }
        }
        return -1;
    }

    static String find(PageBlocks page, int bodyStart, List<String> claims, @Nullable String site) {
        String shown = bestHeading(page, bodyStart, claims);
        shown = shown == null ? agreedLine(page, bodyStart, claims) : shown;
        if (shown != null) {
            return shown.indexOf('«') < 0 && TRAIL.matcher(shown).find() ? withoutSite(shown, site) : shown;
        }
        String claimed = claims.isEmpty() ? "" : withoutSite(claims.get(0), site);
        boolean generic = weight(claimed) < LEAST_HEADLINE
                || (site != null && squash(claimed).equals(squash(site)));
        String line = generic ? lineBeforeDate(page, bodyStart) : "";
        line = generic && line.isEmpty() ? lineBeforeText(page, bodyStart) : line;
        return line.isEmpty() ? claimed : line;
    }

    /** What list page and head say the title is, the plainest first. */
    static List<String> claims(Metadata metadata, String head, @Nullable String listTitle) {
        List<String> claims = new ArrayList<>();
        for (String claim : new String[] {
            listTitle, metadata.article("headline"), metadata.meta("og:title", "twitter:title", "articletitle"), head
        }) {
            if (claim != null && !claim.isBlank()) {
                claims.add(claim.replaceAll("\\s+", " ").strip());
            }
        }
        return claims;
    }

    private static @Nullable String bestHeading(PageBlocks page, int bodyStart, List<String> claims) {
        String best = null;
        double bestScore = 0.45;
        int last = Math.min(page.blocks().size(), bodyStart + 8);
        List<String> squashed = claims.stream().map(TitleFinder::squash).toList();
        List<String> plain =
                claims.stream().map(claim -> squash(withoutSite(claim, null))).toList();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            if (block.role() != Block.Role.HEADING || block.text().length() > LONGEST) {
                continue;
            }
            String tag = page.regions().get(block.region()).tag();
            double place = i < last ? Math.max(0, 0.2 - 0.002 * Math.abs(bodyStart - i)) : -0.4;
            double agreement = agreement(block.text(), squashed);
            agreement = i >= last ? agreement : Math.max(agreement, likeness(block.text(), plain));
            if (agreement == 0 && !claims.isEmpty() && !mayStandAlone(block, i, bodyStart)) {
                continue;
            }
            double score = agreement + (tag.equals("h1") ? 0.3 : 0) + place;
            if (score > bestScore) {
                best = block.text();
                bestScore = score;
            }
        }
        return best;
    }

    /** A heading that the head does not confirm must come before the body and not announce a list. */
    private static boolean mayStandAlone(Block block, int at, int bodyStart) {
        char last = block.text().charAt(block.text().length() - 1);
        return at <= bodyStart && last != '：' && last != ':' && weight(block.text()) >= LEAST_HEADLINE;
    }

    /** A line of any element that one of the claims contains nearly whole; sites often set no heading element. */
    private static @Nullable String agreedLine(PageBlocks page, int bodyStart, List<String> claims) {
        String best = null;
        double bestScore = 0.6;
        List<String> squashed = claims.stream().map(TitleFinder::squash).toList();
        for (int i = 0; i < Math.min(page.blocks().size(), bodyStart + 4); i++) {
            String text = page.blocks().get(i).text();
            if (text.length() >= 5
                    && text.length() <= LONGEST
                    && page.blocks().get(i).linkShare() < 0.5) {
                double score = agreement(text, squashed);
                if (score > bestScore) {
                    best = text;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** How much of the longer text the shorter one covers, when one contains the other. */
    private static double agreement(String text, List<String> claims) {
        double best = 0;
        String one = squash(text);
        for (String other : claims) {
            if (!one.isEmpty() && (other.contains(one) || one.contains(other))) {
                double cover = Math.min(one.length(), other.length())
                        / (double) Math.max(1, Math.max(one.length(), other.length()));
                boolean leads = other.startsWith(one) || one.startsWith(other);
                best = Math.max(best, cover + (leads ? 0.3 : 0));
            }
        }
        return best;
    }

    /** Pairs of letters in common with the closest claim by those of the longer text; 0 when that is little. */
    private static double likeness(String text, List<String> claims) {
        Set<String> pairs = pairs(squash(text));
        double best = 0;
        for (String claim : claims) {
            Set<String> common = pairs(claim);
            int more = Math.max(pairs.size(), common.size());
            common.retainAll(pairs);
            best = common.size() < FEWEST_PAIRS ? best : Math.max(best, (double) common.size() / more);
        }
        return best < LEAST_LIKENESS ? 0 : best;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= Math.min(text.length(), LONGEST); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String squash(String text) {
        StringBuilder squashed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                squashed.append(Character.toLowerCase(c));
            }
        }
        return squashed.toString();
    }

    static String withoutSite(String title, @Nullable String site) {
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title.strip();
        }
        String longest = parts[0];
        for (String part : parts) {
            boolean named = site != null && squash(part).equals(squash(site));
            longest = !named && weight(part) > 1.6 * weight(longest) ? part : longest;
        }
        return longest.strip();
    }

    private static int weight(String text) {
        return text.codePoints().map(c -> c > 0x2e80 ? 2 : 1).sum();
    }

    private static String lineBeforeDate(PageBlocks page, int bodyStart) {
        List<Block> blocks = page.blocks();
        for (int i = Math.min(bodyStart + 5, blocks.size() - 1); i > 0; i--) {
            Block line = blocks.get(i - 1);
            boolean dated =
                    isShort(blocks.get(i)) && DateScanner.first(blocks.get(i).text()) != null;
            if (dated && isShort(line) && line.linkShare() < 0.5 && DateScanner.first(line.text()) == null) {
                return line.text();
            }
        }
        return "";
    }

    /** The line right above the first paragraph, when it reads like a headline and not like a sentence. */
    private static String lineBeforeText(PageBlocks page, int bodyStart) {
        List<Block> blocks = page.blocks();
        for (int i = Math.max(0, bodyStart - 2); i < Math.min(bodyStart + 2, blocks.size() - 1); i++) {
            Block line = blocks.get(i);
            boolean headline = isShort(line) && line.linkShare() < 0.2 && weight(line.text()) >= LEAST_HEADLINE;
            if (headline && line.mass() < 1 + Block.CJK_WEIGHT * 40 && !isShort(blocks.get(i + 1))) {
                return line.text();
            }
        }
        return "";
    }

    private static boolean isShort(Block block) {
        return block.text().length() <= 80 && !block.text().endsWith("。");
    }
}
