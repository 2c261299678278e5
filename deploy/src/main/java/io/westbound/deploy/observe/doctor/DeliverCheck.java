package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.Channel;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.event.Team;
import io.westbound.streams.Streams;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the channels that teams are told through can be used. Nothing is sent, and no address or key is shown. */
final class DeliverCheck implements Check {

    private static final String WHAT = "消息 deliver";

    @Override
    public List<Finding> look(WestboundConfig config) {
        List<Channel> channels = config.deliver().channels();
        if (channels.isEmpty()) {
            return List.of(Finding.well(WHAT, "未配置渠道，不发送消息", "No channel is configured, nothing is sent"));
        }
        Set<String> teams =
                Streams.regionTeams(
                                config.streams().knowledge().orElse(null),
                                config.streams().region())
                        .stream()
                        .map(Team::getTeamId)
                        .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        channels.forEach(channel -> findings.addAll(look(channel, teams)));
        return findings;
    }

    private static List<Finding> look(Channel channel, Set<String> teams) {
        if (!channel.on()) {
            return List.of(Finding.doubtful(WHAT, "渠道 " + channel.id() + " 的 url 为空，不发送", "The channel is off")
                    .mend("填写机器人的地址，或其环境变量", "Give the robot's address, or set its variable"));
        }
        List<Finding> findings = new ArrayList<>();
        List<String> strangers =
                channel.teams().stream().filter(team -> !teams.contains(team)).toList();
        if (!strangers.isEmpty()) {
            findings.add(Finding.doubtful(
                            WHAT,
                            "渠道 " + channel.id() + " 的团队 " + String.join("、", strangers) + " 不在本地区名册中",
                            "The region's register has no such team")
                    .mend("改正 teams；若为主题 teams 上新建的团队则可忽略", "Mend teams, unless it was founded on the topic teams"));
        }
        URI url = URI.create(channel.url().reveal());
        if (!resolves(url.getHost())) {
            findings.add(Finding.wrong(WHAT, "渠道 " + channel.id() + " 的主机名无法解析", "The host name does not resolve")
                    .mend("检查 url 与本机的域名解析", "Mend url, or the name service of this machine"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well(
                    WHAT,
                    "渠道 " + channel.id() + " 告知 " + String.join("、", channel.teams()),
                    "The channel can be used"));
        }
        return findings;
    }

    private static boolean resolves(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
