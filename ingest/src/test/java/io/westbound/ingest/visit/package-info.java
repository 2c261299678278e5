/**
 * The hostile local web. Where each row of the fault list that concerns fetching is tested; the server's own log is the
 * evidence wherever a request must not happen.
 *
 * <table>
 * <caption>Faults and their tests</caption>
 * <tr><th>row</th><th>fault</th><th>test</th></tr>
 * <tr><td>1</td><td>kill -9 while fetching, at random</td><td>IngestFaultsIT, KillIT (deploy); five kills with -Plong</td></tr>
 * <tr><td>6</td><td>no broker at the start</td><td>IngestFaultsIT.withoutABrokerItWaitsAndSaysWhy</td></tr>
 * <tr><td>19</td><td>headers or body byte by byte</td><td>WireTest.headersThatTrickle…, HostileWebTest.aServerThatTrickles…</td></tr>
 * <tr><td>20</td><td>redirects without end</td><td>HostileWebTest.redirectsEndAfterFiveHops, aVisitTakesTwelveRequests…;
 *   FrontierPolitenessTest for what a day may cost</td></tr>
 * <tr><td>21</td><td>traps</td><td>TrapIT (deploy), UrlCleanerTest, FrontierPolitenessTest.aListWithoutEnd…</td></tr>
 * <tr><td>22</td><td>endless bodies, lengths that lie</td><td>HostileWebTest.anEndlessBodyIsCut, WireTest</td></tr>
 * <tr><td>23</td><td>bombs, nested and unknown encodings</td><td>HostileWebTest.bombsAndStrangeEncodingsAreRefused</td></tr>
 * <tr><td>24</td><td>charsets that lie</td><td>CharsetSnifferTest, OutcomesTest</td></tr>
 * <tr><td>25</td><td>XML attacks</td><td>XmlAttackTest (deploy, full class path), HostileWebTest.feedsExpandNothing</td></tr>
 * <tr><td>26</td><td>forbidden addresses, by every way</td><td>FetchGateTest, HostileWebTest.aPublicSource…, aRedirectIsGated…,
 *   aListYieldsNoAddress…, aPageThatNamesAnotherPlace…</td></tr>
 * <tr><td>27</td><td>own ports, schemes</td><td>FetchGateTest.refusesByForm, HostileWebTest.aRedirectIsGated…</td></tr>
 * <tr><td>28</td><td>robots.txt of every kind</td><td>RobotsRulesTest, PoliteVisitsTest</td></tr>
 * <tr><td>29</td><td>robots.txt that changes</td><td>PoliteVisitsTest.whatARobotsTxtForbidsMidway…</td></tr>
 * <tr><td>30</td><td>429, 503, Retry-After</td><td>RetryAfterTest, PoliteVisitsTest.retryAfter…, FrontierPolitenessTest</td></tr>
 * <tr><td>31</td><td>TLS that does not hold</td><td>TlsTest, WireTest.noVersionOfTls…, HostileWebTest.aHandshakeThatHangs…</td></tr>
 * <tr><td>42</td><td>slow, missing, wildcard names</td><td>PoliteVisitsTest.slowAndMissingNames…, aNameThatIsNotKnown…</td></tr>
 * <tr><td>-</td><td>rests of one machine, shared by processes</td><td>TerritoryTest, IngestFaultsIT.sitesOfManyDomains…</td></tr>
 * </table>
 */
@NullMarked
package io.westbound.ingest.visit;

import org.jspecify.annotations.NullMarked;
