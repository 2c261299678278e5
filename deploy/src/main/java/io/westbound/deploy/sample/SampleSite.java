package io.westbound.deploy.sample;

import java.util.List;
import java.util.Map;

/** One site of the press: turns its articles into URLs and bytes. */
interface SampleSite {

    /** Folder of its articles, and the id of its source file. */
    String name();

    /** Path of an article of this site. */
    String path(SampleArticle article);

    /** @param articles the site's own articles, newest first */
    Map<String, PressPage> pages(List<SampleArticle> articles);
}
