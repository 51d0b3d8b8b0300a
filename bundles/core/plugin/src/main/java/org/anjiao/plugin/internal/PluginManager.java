package org.anjiao.plugin.internal;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.Plugins;
import org.anjiao.platform.plugin.host.PluginHost;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.plugin.internal.Examiner.Examined;
import org.osgi.framework.Version;

/**
 * Plugins, one step at a time. The record is what holds: a step that brings a bundle in is on record as active only when
 * the bundle works, and a step that takes one out is on record before the bundle goes; {@link #reconcile} does the rest
 * after a crash in between.
 */
class PluginManager implements Plugins {
    private static final String RECORD_TYPE = "plugin";

    /** States in which a plugin's file may still be needed. */
    private static final Set<PluginState> KEEP_FILE =
            EnumSet.of(PluginState.ACTIVE, PluginState.SUPERSEDED, PluginState.AWAITING);

    private final PluginTable table;
    private final PluginStore store;
    private final PluginHost host;
    private final Examiner examiner;
    private final Installer installer;
    private final Surroundings around;

    /** The services that every step needs. */
    record Surroundings(
            Organization organization,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            IdGenerator ids,
            Clock clock) {}

    PluginManager(
            PluginTable table,
            PluginStore store,
            PluginHost host,
            Examiner examiner,
            Installer installer,
            Surroundings around) {
        this.table = table;
        this.store = store;
        this.host = host;
        this.examiner = examiner;
        this.installer = installer;
        this.around = around;
    }

    @Override
    public List<PluginRecord> list(Caller caller) {
        require(caller);
        List<PluginRecord> all = new ArrayList<>(Inventory.shipped(host.bundles()));
        List<PluginRecord> records = table.all();
        records.stream().filter(record -> record.state() == PluginState.ACTIVE).forEach(all::add);
        records.stream().filter(record -> record.state() != PluginState.ACTIVE).forEach(all::add);
        return all;
    }

    @Override
    public PluginRecord install(Caller caller, String fileName, InputStream file) {
        require(caller);
        String id = around.ids().next();
        Path received = store.fresh(id, ".upload");
        Path inner = store.fresh(id, ".inner");
        try {
            Examined tooLarge = receive(file, received); // outside of the lock: uploads may be slow
            synchronized (this) {
                Examined examined = tooLarge == null ? examiner.examine(received, inner) : tooLarge;
                return install(caller, record(id, caller, fileName, examined), examined);
            }
        } finally {
            store.delete(received);
            store.delete(inner);
        }
    }

    /** @return null if all of it has been received */
    private Examined receive(InputStream file, Path received) {
        try {
            store.receive(file, received);
            return null;
        } catch (Refusal e) {
            return new Examined(null, null, null, List.of(e.finding()));
        }
    }

    private PluginRecord install(Caller caller, PluginRecord record, Examined examined) {
        List<PluginFinding> findings = new ArrayList<>(examined.findings());
        if (Findings.refusal(findings).isPresent()) {
            throw refuse(caller, record, findings, true);
        }
        Optional<PluginFinding> otherSigner = SignerContinuity.broken(table.all(), record);
        if (otherSigner.isPresent()) {
            findings.add(otherSigner.get());
            throw await(caller, record, examined, findings);
        }
        store.keep(examined.bundle(), record.fingerprint());
        around.transactions().run(() -> table.insert(record));
        return bringIn(caller, record, findings);
    }

    private PluginRecord bringIn(Caller caller, PluginRecord record, List<PluginFinding> findings) {
        findings.addAll(installer.bringIn(record));
        if (Findings.refusal(findings).isPresent()) {
            throw refuse(caller, record, findings, false);
        }
        return takeOver(caller, "PLUGIN_INSTALL", record, findings, PluginState.SUPERSEDED);
    }

    /** Of one module one version waits at most. */
    private ProblemException await(
            Caller caller, PluginRecord record, Examined examined, List<PluginFinding> findings) {
        table.all().stream()
                .filter(other -> other.state() == PluginState.AWAITING)
                .filter(other -> other.moduleId().equals(record.moduleId()))
                .forEach(other -> refuse(caller, other, declined(other), false));
        store.keep(examined.bundle(), record.fingerprint());
        PluginRecord awaiting = record.in(PluginState.AWAITING, record.by(), record.at(), findings);
        PluginFinding changed = findings.get(findings.size() - 1);
        around.transactions().run(() -> {
            table.insert(awaiting);
            audit(caller, "PLUGIN_SIGNER_CHANGED", awaiting, String.join(" -> ", changed.arguments()));
        });
        return changed.problem();
    }

    private static List<PluginFinding> declined(PluginRecord awaiting) {
        List<PluginFinding> findings = new ArrayList<>(awaiting.findings());
        findings.add(0, PluginFinding.of(PluginProblem.PLUGIN_DECLINED));
        return findings;
    }

    @Override
    public synchronized PluginRecord confirmSigner(Caller caller, String recordId) {
        require(caller);
        PluginRecord awaiting = awaiting(recordId);
        if (caller.account().equals(awaiting.by())) {
            throw new ProblemException(PluginProblem.PLUGIN_SECOND_PERSON, "plugin");
        }
        List<PluginFinding> findings = SignerContinuity.confirmed(awaiting);
        findings.addAll(examiner.fits(store.file(awaiting.fingerprint())));
        if (Findings.refusal(findings).isPresent()) {
            throw refuse(caller, awaiting, findings, false);
        }
        PluginRecord confirmed = awaiting.in(
                PluginState.INSTALLING, caller.account(), around.clock().instant(), findings);
        around.transactions().run(() -> {
            table.update(confirmed);
            audit(caller, "PLUGIN_SIGNER_CONFIRM", confirmed, awaiting.by());
        });
        return bringIn(caller, confirmed, findings);
    }

    @Override
    public synchronized PluginRecord declineSigner(Caller caller, String recordId) {
        require(caller);
        PluginRecord awaiting = awaiting(recordId);
        refuse(caller, awaiting, declined(awaiting), false);
        return table.all().stream()
                .filter(record -> record.id().equals(recordId))
                .findFirst()
                .orElseThrow();
    }

    private PluginRecord awaiting(String recordId) {
        return table.all().stream()
                .filter(record -> record.state() == PluginState.AWAITING)
                .filter(record -> record.id().equals(recordId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(PluginProblem.PLUGIN_NOT_AWAITING, "plugin", recordId));
    }

    private PluginRecord record(String id, Caller caller, String fileName, Examined examined) {
        PluginManifest manifest = examined.manifest();
        return new PluginRecord(
                id,
                manifest == null ? null : manifest.moduleId(),
                manifest == null ? null : manifest.kind(),
                manifest == null ? null : manifest.symbolicName(),
                manifest == null ? null : manifest.version().toString(),
                manifest == null ? null : manifest.vendor(),
                examined.signer(),
                manifest == null ? null : PluginStore.fingerprint(examined.bundle()),
                fileName,
                caller.account(),
                around.clock().instant(),
                PluginState.INSTALLING,
                List.of());
    }

    private ProblemException refuse(Caller caller, PluginRecord record, List<PluginFinding> findings, boolean isNew) {
        PluginRecord refused =
                record.in(PluginState.REFUSED, caller.account(), around.clock().instant(), findings);
        PluginFinding first = Findings.refusal(findings).orElseThrow();
        around.transactions().run(() -> {
            if (isNew) {
                table.insert(refused);
            } else {
                table.update(refused);
            }
            audit(caller, "PLUGIN_REFUSE", refused, first.code().name());
        });
        forgetFile(refused);
        return first.problem();
    }

    /** A file is kept for whoever is installed, may be rolled back to, or waits. */
    private void forgetFile(PluginRecord record) {
        if (record.fingerprint() != null
                && table.all().stream()
                        .filter(other -> record.fingerprint().equals(other.fingerprint()))
                        .noneMatch(other -> KEEP_FILE.contains(other.state()))) {
            store.delete(store.file(record.fingerprint()));
        }
    }

    /** From here on the new one is the module: its predecessor leaves, and its sessions have moved over by then. */
    private PluginRecord takeOver(
            Caller caller, String action, PluginRecord next, List<PluginFinding> findings, PluginState formerBecomes) {
        Optional<PluginRecord> former = active(next.moduleId());
        PluginRecord active =
                next.in(PluginState.ACTIVE, caller.account(), around.clock().instant(), findings);
        boolean onRecord = false;
        try {
            around.transactions().run(() -> {
                former.ifPresent(record -> table.update(record.in(
                        formerBecomes, caller.account(), around.clock().instant(), record.findings())));
                table.update(active);
                audit(caller, action, active, former.map(PluginRecord::version).orElse(""));
            });
            onRecord = true;
        } finally {
            if (!onRecord) {
                host.remove(Reconciliation.location(active));
            }
        }
        former.ifPresent(record -> host.remove(Reconciliation.location(record)));
        former.ifPresent(this::forgetFile);
        return active;
    }

    @Override
    public synchronized PluginRecord rollBack(Caller caller, String moduleId) {
        require(caller);
        PluginRecord current = active(moduleId)
                .orElseThrow(() -> new ProblemException(PluginProblem.PLUGIN_NOT_INSTALLED, "module", moduleId));
        Version version = Version.parseVersion(current.version());
        Optional<PluginRecord> before = table.all().stream()
                .filter(record -> record.state() == PluginState.SUPERSEDED && moduleId.equals(record.moduleId()))
                .filter(record -> Version.parseVersion(record.version()).compareTo(version) < 0)
                .findFirst();
        if (before.isEmpty()) {
            return backToShipped(caller, current);
        }
        List<PluginFinding> findings = installer.bringIn(before.get());
        Findings.refusal(findings).ifPresent(finding -> {
            throw finding.problem();
        });
        return takeOver(caller, "PLUGIN_ROLL_BACK", before.get(), findings, PluginState.ROLLED_BACK);
    }

    private PluginRecord backToShipped(Caller caller, PluginRecord current) {
        PluginRecord shipped = Inventory.shipped(host.bundles()).stream()
                .filter(record -> record.moduleId().equals(current.moduleId()))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(PluginProblem.PLUGIN_NOTHING_BEFORE, "module", current.moduleId()));
        takeOut(caller, "PLUGIN_ROLL_BACK", current, PluginState.ROLLED_BACK);
        return shipped;
    }

    @Override
    public synchronized PluginRecord remove(Caller caller, String moduleId) {
        require(caller);
        PluginRecord current = active(moduleId)
                .orElseThrow(() -> new ProblemException(PluginProblem.PLUGIN_NOT_INSTALLED, "module", moduleId));
        return takeOut(caller, "PLUGIN_REMOVE", current, PluginState.REMOVED);
    }

    private PluginRecord takeOut(Caller caller, String action, PluginRecord current, PluginState state) {
        PluginRecord gone = current.in(state, caller.account(), around.clock().instant(), current.findings());
        around.transactions().run(() -> {
            table.update(gone);
            audit(caller, action, gone, "");
        });
        host.remove(Reconciliation.location(gone));
        forgetFile(gone);
        return gone;
    }

    /** Makes the container hold what is on record; once, when the server starts. */
    synchronized void reconcile(Caller system) {
        Reconciliation work = Reconciliation.of(table.all(), host.bundles());
        work.remove().forEach(host::remove);
        work.interrupted()
                .forEach(record ->
                        refuse(system, record, List.of(PluginFinding.of(PluginProblem.PLUGIN_INTERRUPTED)), false));
        work.start().forEach(installer::start);
        for (PluginRecord record : work.install()) {
            List<PluginFinding> findings = installer.bringIn(record);
            if (Findings.refusal(findings).isPresent()) {
                refuse(system, record, findings, false);
            }
        }
    }

    private Optional<PluginRecord> active(String moduleId) {
        return table.all().stream()
                .filter(record -> record.state() == PluginState.ACTIVE)
                .filter(record -> record.moduleId().equals(moduleId))
                .findFirst();
    }

    private void require(Caller caller) {
        String province = around.organization().root(around.clock().instant()).id();
        around.access().require(caller, Permission.PLUGIN_MANAGE, province);
    }

    private void audit(Caller caller, String action, PluginRecord record, String remark) {
        Map<String, String> details = Map.of(
                "module", String.valueOf(record.moduleId()),
                "version", String.valueOf(record.version()),
                "fingerprint", String.valueOf(record.fingerprint()),
                "signer", String.valueOf(record.signer()),
                "state", record.state().name(),
                "remark", remark);
        around.audit().record(caller, new AuditRecord(action, RECORD_TYPE, record.id(), null, null, details));
    }
}
