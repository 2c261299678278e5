/**
 * From page to article: what a fetched page says, who says it and when. {@link
 * io.westbound.streams.article.ArticleExtractor} is the way in; every other class serves it.
 */
@NullMarked
package io.westbound.streams.article;

import org.jspecify.annotations.NullMarked;
