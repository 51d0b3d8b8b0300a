package org.anjiao.plugin.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.plugin.Modules;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.host.HostedBundle;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;

/** The units' decisions in memory; a change replaces the whole map when it has been committed. */
class ModuleSwitches implements Modules {
    private final SwitchTable table;
    private final Supplier<List<HostedBundle>> bundles;
    private final Organization organization;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Map<String, Map<String, Boolean>> decisions;

    ModuleSwitches(
            SwitchTable table,
            Supplier<List<HostedBundle>> bundles,
            Organization organization,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.table = table;
        this.bundles = bundles;
        this.organization = organization;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.decisions = table.all();
    }

    @Override
    public boolean enabledFor(String moduleId, String unitId) {
        Map<String, Boolean> decided = decisions.get(moduleId);
        return decided == null || decider(decided, unitId).map(decided::get).orElse(true);
    }

    /** The nearest unit above that has decided, itself included. */
    private Optional<String> decider(Map<String, Boolean> decided, String unitId) {
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        for (String unit = unitId; unit != null; unit = parent(tree, unit)) {
            if (decided.containsKey(unit)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static String parent(OrganizationTree tree, String unit) {
        return tree.node(unit).map(TreeNode::parent).orElse(null);
    }

    @Override
    public List<ModuleView> list(Caller caller, String unitId) {
        String unit = access.scope(caller, Permission.MODULE_SWITCH, unitId);
        return installed().values().stream()
                .map(plugin -> view(plugin, unit))
                .sorted(Comparator.comparing(ModuleView::id))
                .toList();
    }

    @Override
    public synchronized ModuleView decide(Caller caller, String moduleId, String unitId, Boolean enabled) {
        String unit = access.scope(caller, Permission.MODULE_SWITCH, unitId);
        PluginManifest plugin = Optional.ofNullable(installed().get(moduleId))
                .orElseThrow(() -> new ProblemException(PluginProblem.MODULE_UNKNOWN, "module", moduleId));
        Boolean before = decisions.getOrDefault(moduleId, Map.of()).get(unit);
        Instant now = clock.instant();
        transactions.run(() -> {
            table.put(moduleId, unit, enabled, caller.account(), ChronoUnit.MICROS.between(Instant.EPOCH, now));
            Map<String, String> details =
                    Map.of("module", moduleId, "before", String.valueOf(before), "after", String.valueOf(enabled));
            audit.record(caller, new AuditRecord("MODULE_SWITCH", "module", moduleId, unit, null, details));
        });
        decisions = with(moduleId, unit, enabled);
        return view(plugin, unit);
    }

    private Map<String, Map<String, Boolean>> with(String moduleId, String unit, Boolean enabled) {
        Map<String, Map<String, Boolean>> next = new HashMap<>(decisions);
        Map<String, Boolean> decided = new HashMap<>(next.getOrDefault(moduleId, Map.of()));
        if (enabled == null) {
            decided.remove(unit);
        } else {
            decided.put(unit, enabled);
        }
        next.put(moduleId, decided);
        return next;
    }

    private ModuleView view(PluginManifest plugin, String unit) {
        Map<String, Boolean> decided = decisions.getOrDefault(plugin.moduleId(), Map.of());
        return new ModuleView(
                plugin.moduleId(),
                plugin.kind(),
                plugin.version().toString(),
                enabledFor(plugin.moduleId(), unit),
                decided.get(unit),
                decider(decided, unit).orElse(null));
    }

    /** For each module that a unit may switch the version that is used: the highest. */
    private Map<String, PluginManifest> installed() {
        Map<String, PluginManifest> modules = new LinkedHashMap<>();
        Inventory.plugins(bundles.get()).stream()
                .filter(plugin -> plugin.kind().switchedByUnits())
                .forEach(plugin -> modules.merge(
                        plugin.moduleId(), plugin, (a, b) -> a.version().compareTo(b.version()) >= 0 ? a : b));
        return modules;
    }
}
