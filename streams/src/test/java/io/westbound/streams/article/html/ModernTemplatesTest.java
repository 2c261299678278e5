package io.westbound.streams.article.html;

import static io.westbound.streams.article.html.Pages.NAV;
import static io.westbound.streams.article.html.Pages.STORY;
import static io.westbound.streams.article.html.Pages.page;
import static io.westbound.streams.article.html.Pages.read;
import static io.westbound.streams.article.html.Pages.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes of pages as content systems of about 2019 make them. */
final class ModernTemplatesTest {
    private static final String H1 = "<h1>Toolmaker leaves Kunshan</h1>";
    private static final String STORY_TEXT = String.join("\n", STORY);
    private static final String LEGAL =
            "<p>We and our partners store cookies on your device, read them, and build profiles of what you like.</p>"
                    + "<p>You may refuse, although some of the pages, the videos, and the games will then not work.</p>"
                    + "<p>Your choice is kept for a year, on this device only, and can be changed at any time.</p>";

    private static String paragraphs(List<String> texts) {
        return "<p>" + String.join("</p><p>", texts) + "</p>";
    }

    @Test
    void leavesBesideTheRestOfTheStory() {
        String leaf = "<div class=\"zone-paragraph speakable\">%s</div>";
        String html = page(
                "",
                NAV + "<div class=\"wrap\">" + H1 + "<div class=\"l-body\">" + leaf.formatted(STORY.get(0))
                        + "<div class=\"all\">"
                        + String.join(
                                "",
                                STORY.subList(1, 6).stream()
                                        .map(leaf::formatted)
                                        .toList())
                        + "</div><div class=\"extra\">Inland Post, with wires, agencies and the paper's own"
                        + " correspondents abroad</div></div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void sectionsOfUnequalLength() {
        String section = "<section class=\"s\"><div class=\"c\"><div class=\"inner column\">%s</div></div></section>";
        String html = page(
                "",
                NAV + "<article><header>" + H1 + "</header><div class=\"postBody\">"
                        + section.formatted(paragraphs(STORY.subList(0, 5)))
                        + section.formatted("<h3>What came before</h3>" + paragraphs(STORY.subList(5, 6)))
                        + "</div></article>");
        assertThat(read(html).text())
                .isEqualTo(String.join("\n", STORY.subList(0, 5)) + "\nWhat came before\n" + STORY.get(5));
    }

    @Test
    void rowsOfAPageBuilderOneParagraphInTheFirst() {
        String row = "<div class=\"builder-row\"><div class=\"builder-text\">%s</div></div>";
        String html = page(
                "",
                NAV + "<div class=\"post-x\">" + H1 + row.formatted(paragraphs(STORY.subList(0, 1)))
                        + row.formatted(paragraphs(STORY.subList(1, 6))) + "</div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void widgetsOfAPageBuilderHoldTheText() {
        String widget = "<div class=\"builder-element builder-%d builder-widget builder-widget-text\">"
                + "<div class=\"builder-widget-container\">%s</div></div>";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            body.append(widget.formatted(i, "<p>" + STORY.get(i) + "</p>"));
        }
        assertThat(read(page("", NAV + H1 + "<div class=\"builder\">" + body + "</div>"))
                        .text())
                .isEqualTo(STORY_TEXT);
    }

    @Test
    void paywallMarksParagraphsThatAreThere() {
        String html = page(
                "",
                NAV + "<article>" + H1 + "<div>" + paragraphs(STORY.subList(0, 2))
                        + "<p class=\"paywall\">" + String.join("</p><p class=\"paywall\">", STORY.subList(2, 6))
                        + "</p></div></article>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void teaserAndRemainder() {
        String html = page(
                "",
                NAV + H1 + "<div class=\"text\"><div class=\"teaser-content\">" + paragraphs(STORY.subList(0, 3))
                        + "</div><div class=\"remainder-content\">" + paragraphs(STORY.subList(3, 6))
                        + "</div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void aPulledQuoteIsSaidOnceAQuoteStays() {
        String quote =
                "We looked at eleven cities before we chose, and the power tariff decided the matter in the end.";
        List<String> text = List.of(
                STORY.get(0),
                STORY.get(1),
                "The choice was not quick. \"" + quote + "\" said its chairman, who took a year over it.",
                STORY.get(3));
        String kept = "A plant is not a tent that one folds, carries off, and puts up elsewhere in a day.";
        String html = page(
                "",
                NAV + "<article>" + H1 + paragraphs(text.subList(0, 2)) + "<blockquote class=\"pullquote\"><p>“"
                        + quote + "”</p></blockquote>" + paragraphs(text.subList(2, 4)) + "<blockquote><p>" + kept
                        + "</p></blockquote>" + paragraphs(STORY.subList(4, 6)) + "</article>");
        assertThat(read(html).text())
                .isEqualTo(String.join("\n", text) + "\n" + kept + "\n" + STORY.get(4) + "\n" + STORY.get(5));
    }

    @Test
    void shortStoryAboveALongNoticeWithoutAName() {
        String html = page(
                "",
                NAV + "<div class=\"a\">" + H1 + "<div>" + paragraphs(STORY.subList(0, 3)) + "</div></div>"
                        + "<div class=\"b\">" + LEGAL + "</div>");
        assertThat(read(html).text()).isEqualTo(String.join("\n", STORY.subList(0, 3)));
    }

    @Test
    void consentTagsOfMobilePages() {
        String html = page(
                "",
                "<amp-consent><div>" + LEGAL + "</div></amp-consent><amp-sidebar><ul><li>Home, and all the rest</li>"
                        + "</ul></amp-sidebar><article>" + H1 + "<amp-social-share></amp-social-share><div>"
                        + story("<p>", "</p><amp-ad></amp-ad>") + "</div></article>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void embeddedPostsLeaveNoInstructions() {
        String html = page(
                "",
                NAV + "<article>" + H1 + paragraphs(STORY.subList(0, 3))
                        + "<blockquote class=\"photo-media\"><div><a href=\"/p\">View this post on Instagram</a></div>"
                        + "<p>A post shared by Inland Post (@inland) on May 3, 2019 at 8:00am PDT</p></blockquote>"
                        + paragraphs(STORY.subList(3, 6)) + "</article>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void aboutTheAuthorWithoutAName() {
        String html = page(
                "",
                NAV + "<article>" + H1 + paragraphs(STORY) + "<div class=\"x9\"><h4>About the author</h4><p>Lin Wei"
                        + " has written on trade, ports, and factories for eleven years, and lives in Xi'an.</p>"
                        + "</div></article>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void crossHeadsStay() {
        String html = page(
                "",
                NAV + "<div class=\"story-body\">" + H1 + "<div class=\"story-body__inner\" property=\"articleBody\">"
                        + "<figure><img src=\"a.jpg\"><span class=\"off-screen\">Image copyright</span><span"
                        + " class=\"story-image-copyright\">Wires</span><figcaption><span class=\"off-screen\">Image"
                        + " caption</span><span class=\"media-caption__text\">The gate of the plant in"
                        + " May.</span></figcaption></figure>" + paragraphs(STORY.subList(0, 3))
                        + "<ul class=\"story-body__unordered-list\"><li><a href=\"/1\">Why plants go west</a></li>"
                        + "<li><a href=\"/2\">What a lease costs on the coast</a></li></ul>"
                        + "<h2 class=\"story-body__crosshead\">Power is cheap</h2>"
                        + paragraphs(STORY.subList(3, 6)) + "</div></div>");
        assertThat(read(html).text())
                .isEqualTo(String.join("\n", STORY.subList(0, 3)) + "\nPower is cheap\n"
                        + String.join("\n", STORY.subList(3, 6)));
    }

    @Test
    void codeAndTablesInsideABlogPost() {
        String html = page(
                "",
                NAV + "<main><div class=\"post\">" + H1 + "<div class=\"post-full-content\">" + paragraphs(STORY)
                        + "<pre><code>move --from kunshan --to xian</code></pre><p>It needs two arguments, no"
                        + " more.</p><ol><li>pack</li><li>load, in the night</li></ol></div></div></main>");
        assertThat(read(html).text())
                .isEqualTo(STORY_TEXT + "\nmove --from kunshan --to xian\nIt needs two arguments, no more.\npack\nload,"
                        + " in the night");
    }

    @Test
    void aHeadingThatIsASentenceIsText() {
        String lead =
                "A maker of tools is leaving the town that it made rich, and takes two hundred jobs along with it.";
        String html = page(
                "",
                NAV + "<article>" + H1 + "<h2>" + lead + "</h2><h3>By numbers</h3>" + paragraphs(STORY) + "</article>");
        assertThat(read(html).text()).isEqualTo(lead + "\nBy numbers\n" + STORY_TEXT);
    }

    @Test
    void aLeadInABoxAboveParagraphsAndAnUnfoldingRest() {
        String html = page(
                "",
                NAV + H1 + "<div class=\"story\"><div class=\"intro\"><p><strong>" + STORY.get(0)
                        + "</strong></p></div><p>" + STORY.get(1) + "</p><div class=\"unfold\">"
                        + paragraphs(STORY.subList(2, 6)) + "</div><div><a href=\"/1\">One more plant goes west</a>"
                        + "</div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }
}
