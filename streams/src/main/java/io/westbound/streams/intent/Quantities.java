package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;

/** Reads numbers with their unit and role, and deadlines, from a range. */
final class Quantities {
    private static final int ROLE_REACH = 14;
    private static final int MOST = 12;

    private final Particles particles;

    Quantities(Particles particles) {
        this.particles = particles;
    }

    List<Amount> amounts(Text text, Scan scan, Span range) {
        List<Amount> amounts = new ArrayList<>();
        for (Hit unit : scan.in(Tag.UNIT, range.begin(), range.end())) {
            int begin = numberBegin(text, unit.begin(), range.begin());
            if (begin < unit.begin() && amounts.size() < MOST) {
                double value = parse(text.slice(begin, unit.begin()))
                        * Double.parseDouble(unit.term().detail());
                Quote quote = text.quote(begin, unit.end());
                amounts.add(new Amount(value, unit.value(), role(text, scan, range, begin, unit), quote.text()));
            }
        }
        return amounts;
    }

    private static int numberBegin(Text text, int end, int floor) {
        int begin = end;
        while (begin > floor
                && begin > end - 20
                && (digit(text.at(begin - 1)) || ".,".indexOf(text.at(begin - 1)) >= 0)) {
            begin--;
        }
        while (begin < end && !digit(text.at(begin))) {
            begin++;
        }
        return begin;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static double parse(String number) {
        String plain = number.replace(",", "");
        int dots = plain.length() - plain.replace(".", "").length();
        return dots > 1 || plain.endsWith(".") ? Double.parseDouble(plain.replace(".", "")) : Double.parseDouble(plain);
    }

    private Amount.Role role(Text text, Scan scan, Span range, int begin, Hit unit) {
        if (particles.at(text, unit.end(), Particle.INTENSITY) > 0) {
            return Amount.Role.INTENSITY;
        }
        if (unit.value().equals("mu") || unit.value().equals("m2")) {
            return Amount.Role.AREA;
        }
        int floor = Math.max(range.begin(), begin - ROLE_REACH);
        List<Hit> before = scan.in(Tag.ROLE, floor, begin);
        if (!before.isEmpty()) {
            return Amount.Role.valueOf(before.get(before.size() - 1).value());
        }
        List<Hit> after = scan.in(Tag.ROLE, unit.end(), Math.min(range.end(), unit.end() + 8));
        if (!after.isEmpty()) {
            return Amount.Role.valueOf(after.get(0).value());
        }
        return unit.value().equals("persons") ? Amount.Role.JOBS : Amount.Role.OTHER;
    }

    /** Years with 前, 底, 投产 and the like behind them, and building periods. */
    List<String> deadlines(Text text, Span range) {
        List<String> deadlines = new ArrayList<>();
        for (int i = range.begin(); i < range.end() && deadlines.size() < MOST; i++) {
            boolean period = particles.at(text, i, Particle.PERIOD) > 0;
            int end = period ? periodEnd(text, i, range.end()) : dateEnd(text, i);
            if (end > i) {
                deadlines.add(text.quote(i, end).text());
                i = end;
            }
        }
        return deadlines;
    }

    private static int periodEnd(Text text, int begin, int limit) {
        for (int i = begin; i < Math.min(limit, begin + 14); i++) {
            if (text.at(i) == '月' || text.at(i) == '年') {
                return i + 1;
            }
        }
        return begin;
    }

    private int dateEnd(Text text, int begin) {
        if (digit(text.at(begin - 1)) || !fourDigits(text, begin) || text.at(begin + 4) != '年') {
            return begin;
        }
        int end = begin + 5;
        for (char mark : new char[] {'月', '日'}) {
            int digits = 0;
            while (digit(text.at(end + digits))) {
                digits++;
            }
            end = digits > 0 && text.at(end + digits) == mark ? end + digits + 1 : end;
        }
        int due = particles.at(text, end, Particle.DUE);
        return due > 0 ? end + due : begin;
    }

    private static boolean fourDigits(Text text, int at) {
        return digit(text.at(at)) && digit(text.at(at + 1)) && digit(text.at(at + 2)) && digit(text.at(at + 3));
    }
}
