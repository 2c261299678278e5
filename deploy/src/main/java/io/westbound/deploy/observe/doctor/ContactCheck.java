package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import java.util.List;

/** Whether webmasters can find out who we are. */
final class ContactCheck implements Check {

    private static final String WHAT = "联系方式 contact";

    @Override
    public List<Finding> look(WestboundConfig config) {
        String contact = config.ingest().contact();
        if (contact.isBlank()) {
            return List.of(Finding.wrong(
                            WHAT, "ingest.contact 为空，不得抓取网站", "ingest.contact is empty, so the web must not be crawled")
                    .mend(
                            "填写网站管理员能找到您的网页或邮箱",
                            "Set ingest.contact to a page or address where webmasters can reach you"));
        }
        boolean reachable = contact.startsWith("http://") || contact.startsWith("https://") || contact.contains("@");
        return List.of(
                reachable
                        ? Finding.well(WHAT, "抓取时自报 " + contact, "Told to every site")
                        : Finding.doubtful(
                                        WHAT, "“" + contact + "”不是网址或邮箱", "'" + contact + "' is no web or mail address")
                                .mend("在 ingest.contact 填写网址或邮箱", "Set ingest.contact to one"));
    }
}
