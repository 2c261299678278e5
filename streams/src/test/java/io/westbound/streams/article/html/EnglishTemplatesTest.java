package io.westbound.streams.article.html;

import static io.westbound.streams.article.html.Pages.NAV;
import static io.westbound.streams.article.html.Pages.STORY;
import static io.westbound.streams.article.html.Pages.page;
import static io.westbound.streams.article.html.Pages.read;
import static io.westbound.streams.article.html.Pages.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnglishTemplatesTest {
    private static final String H1 = "<h1>Toolmaker leaves Kunshan</h1>";
    private static final String STORY_TEXT = String.join("\n", STORY);

    private static String comments(int count) {
        StringBuilder html = new StringBuilder("<div id=\"comments\" class=\"comments-area\"><h2>Comments</h2><ol>");
        for (int i = 0; i < count; i++) {
            html.append("<li><div class=\"comment-body\"><p>I worked there for ")
                    .append(i + 2)
                    .append(" years, and I can tell you that nobody was surprised, least of all the people on the line,"
                            + " who had seen the drawings, the movers, and the empty warehouse.</p></div></li>");
        }
        return html.append("</ol></div>").toString();
    }

    @Test
    void blogWithMoreCommentsThanText() {
        String html = page(
                "",
                NAV + "<div class=\"content-sidebar-wrap\"><main><article class=\"post-7 post category-jobs"
                        + " tag-related entry\"><header class=\"entry-header\">" + H1
                        + "<p class=\"entry-meta\">By Lin Wei, May 3,"
                        + " 2024</p></header><div class=\"entry-content\">" + story("<p>", "</p>")
                        + "<div class=\"sharedaddy sd-sharing\"><h3>Share this:</h3><ul><li><a href=\"#\">Twitter</a></li></ul></div>"
                        + "</div></article>" + comments(30)
                        + "</main><aside class=\"sidebar\"><p>Subscribe now, and read every"
                        + " story that we publish, on paper or on your phone, wherever you are.</p></aside></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void unnamedCommentsAreShorterThanTheTitledArticle() {
        String html = page(
                "",
                NAV + "<div><article>" + H1 + "<div>" + story("<p>", "</p>") + "</div></article><div>"
                        + story("<p>Reader: ", "</p>") + "</div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void newsletterBoxAndCardsInsideTheBody() {
        String cards = "<div class=\"cards\">"
                + ("<div class=\"card\"><h3><a href=\"/a\">Why the other plant stays where it is</a></h3><p>A short look at"
                                + " what is said, and what is not, in the report.</p></div>")
                        .repeat(4)
                + "</div>";
        String box =
                "<div class=\"box\"><p>Get our best stories, every morning, in your inbox.</p><form action=\"/s\"><input"
                        + " type=\"email\"><button>Sign up</button></form></div>";
        String html = page(
                "",
                NAV + "<main>" + H1 + "<div class=\"rich\"><p>" + STORY.get(0) + "</p>" + box + "<p>"
                        + String.join("</p><p>", STORY.subList(1, 6)) + "</p>" + cards + "</div></main>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void oldTableLayoutWithLineBreaks() {
        String html = page(
                "",
                "<table><tr><td><a href=\"/\">Home</a><br><a href=\"/2\">Archive</a></td><td><font size=5>"
                        + "Toolmaker leaves Kunshan</font><br><br>" + String.join("<br><br>", STORY)
                        + "</td></tr></table><center>Copyright © 2003 Inland Post</center>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void divisionsAsParagraphs() {
        String html = page(
                "",
                NAV + "<div id=\"app\"><div class=\"x1\">" + H1 + "</div><div class=\"x2\">"
                        + story("<div class=\"x3\"><span>", "</span></div>")
                        + "</div><div class=\"x4\"><a href=\"/p\">Previous"
                        + "</a><a href=\"/n\">Next</a></div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void sectionsBetweenAdvertisements() {
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < 6; i += 2) {
            sections.append("<section><p>")
                    .append(STORY.get(i))
                    .append("</p><p>")
                    .append(STORY.get(i + 1))
                    .append("</p></section><div class=\"ad-slot\">Advertisement</div>");
        }
        String html = page(
                "",
                NAV + "<div>" + H1 + sections + "</div><footer><p>Inland Post, 4 Park Road, Xi'an. All rights"
                        + " reserved, including those of translation, reprint, and broadcast.</p></footer>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void keepsListsHeadingsQuotesAndTables() {
        String html = page(
                "",
                NAV + "<article>" + H1 + story("<p>", "</p>") + "<h2>What moves first</h2><ul><li>the press"
                        + " line, in May</li><li>the paint shop, in July</li></ul><blockquote><p>Nothing stays, and nobody is left"
                        + " behind.</p></blockquote><table><tr><td>Area</td><td>40 mu</td></tr></table>"
                        + "<figure><img src=\"a.jpg\"><figcaption>The press line, seen from the gate.</figcaption></figure>"
                        + "<h2>Related stories</h2><ul><li><a href=\"/1\">One more plant goes west</a></li></ul></article>");
        assertThat(read(html).text())
                .isEqualTo(STORY_TEXT
                        + "\nWhat moves first\nthe press line, in May\nthe paint shop, in July\nNothing stays,"
                        + " and nobody is left behind.\nArea\n40 mu");
    }

    @Test
    void namesOfInlineElementsDoNotMatter() {
        String html = page(
                "",
                "<article>" + H1 + story("<p>", "</p>") + "<p>The firm, <a class=\"tag-link author\" href=\"/x\">"
                        + "Acme Tools</a>, has <span class=\"share\">a third</span> of the market, it says.</p></article>");
        assertThat(read(html).text()).endsWith("The firm, Acme Tools, has a third of the market, it says.");
    }

    @Test
    void textThatOnlyTheMachineReadablePartHolds() {
        String json =
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
                        + "\"headline\":\"Toolmaker leaves Kunshan\",\"datePublished\":\"2024-05-03T08:00:00+08:00\",\"articleBody\":\""
                        + String.join("\\n", STORY)
                                .replace("\"We", "\\\"We")
                                .replace("chose,\"", "chose,\\\"")
                                .replace("\"and", "\\\"and")
                                .replace("end.\"", "end.\\\"")
                        + "\"}</script>";
        String html = page(json, "<div id=\"root\"></div><p>Please enable JavaScript to read this page.</p>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void paragraphsBesideTheirContainer() {
        String html = page(
                "",
                NAV + "<div class=\"page\">" + H1 + "<p>" + STORY.get(0) + "</p><div class=\"expand\">"
                        + "<p>" + String.join("</p><p>", STORY.subList(1, 6)) + "</p></div>"
                        + "<div><a href=\"/1\">One more plant goes west this year</a></div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void frameworkClassesSayNothing() {
        String html = page(
                "",
                "<div class=\"container pl-3 has-sidebar\">" + H1 + "<div class=\"commentary col-md-8 shared\">"
                        + story("<p class=\"pl-md-4\">", "</p>") + "</div><div class=\"col-md-4\"><ul>"
                        + "<li><a href=\"/1\">One more plant goes west this year</a></li>".repeat(9)
                        + "</ul></div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    private static String teasers(int count) {
        return ("<div class=\"tile\"><h3><a href=\"/a\">Why the other plant stays where it is</a></h3><p>A look at what is"
                        + " said, and what is not, in a report that nobody has read to its end.</p></div>")
                .repeat(count);
    }

    @Test
    void aShortStoryAmongManyTeasers() {
        String html = page(
                "",
                NAV + "<div class=\"w\"><div class=\"l\">" + H1 + "<div><p>" + STORY.get(0) + "</p><p>" + STORY.get(1)
                        + "</p></div></div><div class=\"r\">" + teasers(6) + "</div></div><div class=\"m\">"
                        + teasers(9)
                        + "</div>");
        assertThat(read(html).text()).isEqualTo(STORY.get(0) + "\n" + STORY.get(1));
    }

    @Test
    void itemsThatEndWithALinkAreNoTeasers() {
        StringBuilder items = new StringBuilder();
        StringBuilder text = new StringBuilder(STORY.get(0));
        for (int i = 1; i < 5; i++) {
            items.append("<div class=\"item\"><h2>Reason ")
                    .append(i)
                    .append("</h2><p>")
                    .append(STORY.get(i));
            items.append("</p><p><a href=\"/r\">See what the park says on this</a></p></div>");
            text.append("\nReason ").append(i).append('\n').append(STORY.get(i));
        }
        String html =
                page("", NAV + "<article>" + H1 + "<div><p>" + STORY.get(0) + "</p>" + items + "</div></article>");
        assertThat(read(html).text()).isEqualTo(text.toString());
    }

    @Test
    void commentsThatOnlyTheirHeadingNames() {
        String replies =
                "<div class=\"r\"><b>lin</b><p>I worked there for eleven years, and I can tell you that nobody was"
                        + " surprised, least of all those of us who had seen the drawings.</p></div>";
        String html = page(
                "",
                NAV + "<div class=\"g\"><div class=\"h\">" + H1 + "<div>" + story("<p>", "</p>")
                        + "</div></div><div class=\"k\"><h4>14 replies</h4>" + replies.repeat(14) + "</div></div>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void linkedItemsOfAListThatHasOthers() {
        String html = page(
                "",
                NAV + "<article>" + H1 + story("<p>", "</p>")
                        + "<ul><li>the press line, in May</li><li><a href=\"/p\">the"
                        + " paint shop</a></li></ul></article>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT + "\nthe press line, in May\nthe paint shop");
    }

    @Test
    void componentsNamedInDataAttributes() {
        String html = page(
                "",
                NAV + "<article>" + H1 + "<div class=\"css-1a\">" + story("<p class=\"css-2b\">", "</p>")
                        + "<div class=\"css-3c\" data-testid=\"NewsletterSignup\"><p>Our best stories, chosen by hand, and"
                        + " sent before your coffee is cold.</p></div></div></article>");
        assertThat(read(html).text()).isEqualTo(STORY_TEXT);
    }

    @Test
    void softHyphensAreNotPartOfWords() {
        String html = page("", "<article>" + H1 + story("<p>Kun&shy;shan: ", "</p>") + "</article>");
        assertThat(read(html).text()).startsWith("Kunshan: The toolmaker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Lin Wei posted at noon | Lin Wei",
                "By LIN WEI and Ada van Berg March 4 | LIN WEI and Ada van Berg",
                "Posted by jane | jane",
                "Written by Lin Wei. She lives there. | Lin Wei",
                "It was bought by adding a loan. | "
            })
    void authorsAreNames(String line, String author) {
        String html =
                page("", NAV + "<article>" + H1 + "<div>" + line + "</div>" + story("<p>", "</p>") + "</article>");
        assertThat(read(html).author()).isEqualTo(author);
    }
}
