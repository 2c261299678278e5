package io.westbound.streams.article.digest;

import io.westbound.streams.article.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the items of a digest by the way they start. A style that is strong by itself (a stock code after the firm, a
 * bracketed headline) makes a digest of any page; a weak one (numbers, short lines) only under a title that announces
 * one, for every filing numbers its sections. Immutable.
 */
public final class DigestSplitter {
    private static final int FEWEST_STRONG = 3;
    private static final int FEWEST_WEAK = 4;
    private static final int MOST_ITEMS = 200;
    private static final double COVERED = 0.5;
    private static final double DISTINCT = 0.8;
    private static final Pattern ACTOR = Pattern.compile("公司|集团|项目|股份|科技|实业|工厂|企业|产业园|[(（]\\d{6}");

    private final List<String> titles;

    private DigestSplitter(List<String> titles) {
        this.titles = titles;
    }

    public static DigestSplitter load(Tables tables) {
        return new DigestSplitter(
                tables.read("digests.tsv", 1).stream().map(row -> row.cell(0)).toList());
    }

    /** The items in order; empty when the page is one article. */
    public List<DigestItem> split(String title, List<String> paragraphs) {
        boolean announced = titles.stream().anyMatch(title::contains);
        for (ItemHead.Style style : ItemHead.Style.values()) {
            List<DigestItem> items = items(paragraphs, style);
            if (isDigest(items, paragraphs, style, announced)) {
                return items.subList(0, Math.min(MOST_ITEMS, items.size()));
            }
        }
        return List.of();
    }

    private static List<DigestItem> items(List<String> paragraphs, ItemHead.Style style) {
        List<DigestItem> items = new ArrayList<>();
        int first = -1;
        int number = 0;
        String name = "";
        for (int i = 0; i < paragraphs.size(); i++) {
            ItemHead head = ItemHead.of(paragraphs.get(i), style);
            boolean starts = head != null && (style != ItemHead.Style.NUMBER || head.number() == number + 1);
            if (head != null && starts) {
                if (first >= 0) {
                    items.add(new DigestItem(name, first, i));
                }
                first = i;
                name = head.name();
                number = head.number();
            }
        }
        if (first >= 0) {
            items.add(new DigestItem(name, first, paragraphs.size()));
        }
        return items;
    }

    private static boolean isDigest(
            List<DigestItem> items, List<String> paragraphs, ItemHead.Style style, boolean announced) {
        int fewest = announced || style == ItemHead.Style.BRACKETS ? FEWEST_STRONG : FEWEST_WEAK;
        if (items.size() < fewest || !areDistinct(items) || !coverPage(items, paragraphs)) {
            return false;
        }
        return switch (style) {
            case FIRM_WITH_CODE, FIRM_ANNOUNCES -> true;
            case BRACKETS -> announced || items.size() >= FEWEST_WEAK;
            case FIRM -> announced;
            case NUMBER -> announced && nameActors(items, paragraphs);
            case SHORT_LINE -> announced && haveText(items, paragraphs);
        };
    }

    private static boolean areDistinct(List<DigestItem> items) {
        Set<String> names = new HashSet<>();
        items.forEach(item -> names.add(item.title()));
        return names.size() >= DISTINCT * items.size();
    }

    private static boolean coverPage(List<DigestItem> items, List<String> paragraphs) {
        int all = paragraphs.stream().mapToInt(String::length).sum();
        int before = paragraphs.subList(0, items.get(0).first()).stream()
                .mapToInt(String::length)
                .sum();
        return all - before >= COVERED * all;
    }

    private static boolean nameActors(List<DigestItem> items, List<String> paragraphs) {
        long acting = items.stream()
                .filter(item -> ACTOR.matcher(String.join("", paragraphs.subList(item.first(), item.end())))
                        .find())
                .count();
        return acting >= DISTINCT * items.size();
    }

    private static boolean haveText(List<DigestItem> items, List<String> paragraphs) {
        long full = items.stream()
                .filter(item -> item.end() - item.first() > 1
                        && paragraphs.get(item.first() + 1).length() > 40)
                .count();
        return full >= DISTINCT * items.size();
    }
}
