package io.westbound.deploy.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.westbound.deploy.show.PlainText;
import io.westbound.event.Project;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The public face of the project library (网上招商): what still looks for an investor, as JSON and as RSS 2.0. */
public final class ProjectFeed {

    private static final Set<String> PUBLIC = Set.of("open", "negotiating");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "招商项目库";

    private final List<Project> projects;

    /** The feed of a library, the newest first. */
    public ProjectFeed(Collection<Project> library) {
        List<Project> shown = new ArrayList<>(library);
        shown.removeIf(project -> !PUBLIC.contains(project.getStatus()));
        shown.sort(Comparator.comparing(Project::getUpdatedAt).reversed().thenComparing(Project::getProjectId));
        projects = List.copyOf(shown);
    }

    /** A JSON array of projects. */
    public String json() {
        List<Map<String, Object>> list =
                projects.stream().map(ProjectFeed::fields).toList();
        try {
            return JSON.writeValueAsString(Map.of("title", TITLE, "projects", list)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(Project project) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", project.getProjectId());
        fields.put("title", project.getTitle());
        fields.put("summary", project.getSummary());
        fields.put("park", project.getPark());
        fields.put("industries", project.getIndustries());
        fields.put("keywords", project.getKeywords());
        fields.put("investmentCny", project.getInvestmentCny());
        fields.put("landMu", project.getLandMu());
        fields.put("status", project.getStatus());
        fields.put("contact", project.getContact());
        fields.put("link", project.getLink());
        fields.put("updatedAt", project.getUpdatedAt().toString());
        return fields;
    }

    /**
     * RSS 2.0 (rssboard.org/rss-specification).
     *
     * @param self address of the feed, as its reader reached it
     */
    public String rss(String self) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", TITLE);
            element(xml, "link", self);
            element(xml, "description", "正在招商的项目");
            element(xml, "language", "zh-cn");
            for (Project project : projects) {
                item(xml, project);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory cannot fail", e);
        }
        return text + "\n";
    }

    private static void item(XMLStreamWriter xml, Project project) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", project.getTitle());
        if (!project.getLink().isEmpty()) {
            element(xml, "link", project.getLink());
        }
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(legal(project.getProjectId()));
        xml.writeEndElement();
        element(xml, "description", description(project));
        for (String industry : project.getIndustries()) {
            element(xml, "category", industry);
        }
        element(xml, "pubDate", day(project.getUpdatedAt()));
        xml.writeEndElement();
    }

    private static String description(Project project) {
        List<String> parts = new ArrayList<>();
        parts.add(project.getSummary());
        parts.add(project.getPark().isEmpty() ? "" : "承接地：" + project.getPark());
        parts.add(project.getKeywords().isEmpty() ? "" : "产品：" + String.join("、", project.getKeywords()));
        parts.add(project.getContact().isEmpty() ? "" : "联系：" + project.getContact());
        parts.removeIf(String::isEmpty);
        return String.join("；", parts);
    }

    private static String day(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
    private static String legal(String text) {
        return PlainText.oneLine(text)
                .codePoints()
                .filter(c -> c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
