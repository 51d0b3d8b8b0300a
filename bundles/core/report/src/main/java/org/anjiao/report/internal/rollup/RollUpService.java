package org.anjiao.report.internal.rollup;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anjiao.campaign.Campaigns;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.fact.FactReader;
import org.anjiao.platform.fact.FactReader.CountedRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.report.RecordQuery;
import org.anjiao.report.RecordRef;
import org.anjiao.report.RollUp;
import org.anjiao.report.RollUpRow;
import org.anjiao.report.RollUpTable;
import org.anjiao.report.internal.ReportProblem;

/** Sums facts over the tree of the asked moment. Rights are those of the present moment. */
class RollUpService implements RollUp {
    /** Below the province and its cities on the administrative axis. */
    private static final int COUNTY_LEVEL = 2;

    private final FactReader facts;
    private final Organization organization;
    private final Campaigns campaigns;
    private final AccessControl access;
    private final RecordLabels labels;
    private final Clock clock;
    private final Set<String> knownCampaigns = ConcurrentHashMap.newKeySet();

    RollUpService(
            FactReader facts,
            Organization organization,
            Campaigns campaigns,
            AccessControl access,
            RecordLabels labels,
            Clock clock) {
        this.facts = facts;
        this.organization = organization;
        this.campaigns = campaigns;
        this.access = access;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public RollUpTable rollUp(Caller caller, String campaign, String nodeKey, Instant asOf, Axis axis) {
        Instant moment = moment(asOf);
        String key = permittedKey(caller, nodeKey, axis, moment);
        requireCampaign(caller, campaign);
        OrganizationTree tree = organization.tree(axis, moment);
        TreeNode node = node(tree, key);
        Board board = board(campaign, moment, tree);
        boolean province = node.parent() == null;
        return new RollUpTable(campaign, axis, moment, board.withChildren(node), province ? board.unplaced() : null);
    }

    @Override
    public RollUpTable counties(Caller caller, String campaign, Instant asOf) {
        Instant moment = moment(asOf);
        String own = access.scope(caller, Permission.ROLLUP_READ, null);
        requireCampaign(caller, campaign);
        OrganizationTree reporting = organization.tree(Axis.REPORTING, moment);
        OrganizationTree tree = organization.tree(Axis.ADMINISTRATIVE, moment);
        boolean all = own.equals(reporting.root().key());
        Map<String, long[]> sums = facts.sums(campaign, moment);
        if (!all) {
            sums = new HashMap<>(sums);
            sums.keySet().removeIf(unit -> !reporting.isWithin(unit, own));
        }
        Board board = new Board(tree, sums, unit -> division(unit, moment));
        List<RollUpRow> rows = counties(tree)
                .filter(county -> all || touches(reporting, own, tree, county))
                .map(board::row)
                .toList();
        return new RollUpTable(campaign, Axis.ADMINISTRATIVE, moment, rows, null);
    }

    private static Stream<TreeNode> counties(OrganizationTree tree) {
        return tree.root().children().stream()
                .flatMap(city -> tree.node(city).stream())
                .flatMap(city -> city.children().stream())
                .flatMap(county -> tree.node(county).stream())
                .filter(county -> county.level() == COUNTY_LEVEL);
    }

    private static boolean touches(OrganizationTree reporting, String own, OrganizationTree tree, TreeNode county) {
        return tree.officesBelow(county.key()).stream().anyMatch(office -> reporting.isWithin(office, own));
    }

    @Override
    public Page<RecordRef> records(Caller caller, RecordQuery query) {
        if (query.metric() == null) {
            throw CommonProblem.required("metric");
        }
        Instant moment = moment(query.asOf());
        String key = permittedKey(caller, query.nodeKey(), query.axis(), moment);
        requireCampaign(caller, query.campaign());
        OrganizationTree tree = organization.tree(query.axis(), moment);
        Board board = board(query.campaign(), moment, tree);
        Page<CountedRecord> page = facts.records(
                query.campaign(),
                board.unitsBehind(node(tree, key).key()),
                query.metric(),
                moment,
                query.cursor(),
                Page.limit(query.limit()));
        Map<String, String> shown = labels.of(caller, page.items());
        return page.map(counted -> reference(counted, shown.get(counted.recordId()), moment));
    }

    private RecordRef reference(CountedRecord counted, String label, Instant moment) {
        return new RecordRef(
                counted.recordType(),
                counted.recordId(),
                counted.unitId(),
                unit(counted.unitId(), moment).map(Unit::name).orElse(null),
                label,
                counted.occurredAt(),
                counted.count());
    }

    private Board board(String campaign, Instant moment, OrganizationTree tree) {
        return new Board(tree, facts.sums(campaign, moment), unit -> division(unit, moment));
    }

    private String division(String unitId, Instant moment) {
        return unit(unitId, moment).map(Unit::adminCode).orElse(null);
    }

    private Optional<Unit> unit(String id, Instant moment) {
        try {
            return Optional.of(organization.unit(id, moment));
        } catch (ProblemException notThen) {
            return Optional.empty();
        }
    }

    private Instant moment(Instant asOf) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw new ProblemException(
                    CommonProblem.AS_OF_IN_FUTURE,
                    "asOf",
                    asOf.atZone(Shanghai.ZONE).toOffsetDateTime(),
                    now.atZone(Shanghai.ZONE).toOffsetDateTime());
        }
        return asOf == null ? now : asOf;
    }

    /** The administrative axis cuts across reporting subtrees, so it is for the one caller to whom all of them belong. */
    private String permittedKey(Caller caller, String nodeKey, Axis axis, Instant moment) {
        if (axis == Axis.REPORTING) {
            return access.scope(caller, Permission.ROLLUP_READ, nodeKey);
        }
        String own = access.scope(caller, Permission.ROLLUP_READ, null);
        if (!own.equals(organization.root(clock.instant()).id())) {
            throw new ProblemException(ReportProblem.AXIS_NOT_PERMITTED, "axis");
        }
        return Optional.ofNullable(nodeKey)
                .orElseGet(() -> organization.tree(axis, moment).root().key());
    }

    private static TreeNode node(OrganizationTree tree, String key) {
        return tree.node(key).orElseThrow(() -> new ProblemException(CommonProblem.RECORD_NOT_FOUND, "node", key));
    }

    /** A campaign never vanishes, so each is looked up once only. */
    private void requireCampaign(Caller caller, String campaign) {
        if (campaign == null) {
            throw CommonProblem.required("campaign");
        }
        if (!knownCampaigns.contains(campaign)) {
            campaigns.find(caller, campaign);
            knownCampaigns.add(campaign);
        }
    }
}
