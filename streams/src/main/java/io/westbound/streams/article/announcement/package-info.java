/** What filings and notices state in fields: stock code and notice number, the cells of EIA and land tables. */
@NullMarked
package io.westbound.streams.article.announcement;

import org.jspecify.annotations.NullMarked;
