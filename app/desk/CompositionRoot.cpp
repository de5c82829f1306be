// SPDX-License-Identifier: Apache-2.0
#include "app/desk/CompositionRoot.h"

#include "app/desk/DeskHome.h"
#include "app/platform/HomeFolder.h"
#include "app/platform/KeyFile.h"
#include "models/sync/DeskWipe.h"

#include <QDir>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

//! The passphrase where the desk has one, else the system's password.
class HomeFactor : public UnlockFactor
{
public:
    explicit HomeFactor(QString home) : m_home(std::move(home)) {}
    Says check(const SecretBytes &typed) const override
    {
        if (isSystemPassword())
            return m_pam.check(typed);
        return Custody::isPassphrase(m_home, typed) ? Right : Wrong;
    }
    bool isSystemPassword() const override { return !Custody::hasPassphrase(m_home); }

private:
    QString m_home;
    PamFactor m_pam;
};

} // namespace

CompositionRoot::CompositionRoot(QObject &application, const Options &options)
    : m_options(options),
      m_engine(options.language),
      m_keyring(u"store key of %1"_s.arg(QDir(options.home).absolutePath())),
      m_custody(options.home, m_keyring, m_clock, [this](OpenedHome home) { opened(std::move(home)); }),
      m_wiping(options.home, options.keyFile),
      m_courier(m_wiping),
      m_clipboard(*QGuiApplication::clipboard(), options.home + u"/clipboard"_s),
      m_idle(&application, m_clock)
{
}

Result<std::unique_ptr<CompositionRoot>> CompositionRoot::make(QObject &application, const Options &options)
{
    if (const Done folder = keyfile::makeDirectory(options.home); !folder)
        return folder.error();
    Result<FolderLock> alone = FolderLock::take(options.home); // before anybody is asked for anything
    if (!alone && alone.error().code == ErrorCode::StoreBusy)
        return fail(ErrorCode::StoreBusy,
            u"this desk is open already, in another window; go on there, or close that one first: %1"_s.arg(
                options.home));
    if (!alone)
        return alone.error();
    std::unique_ptr<CompositionRoot> made{new CompositionRoot(application, options)};
    CompositionRoot *root = made.get();
    root->m_alone = *std::move(alone);
    if (!root->m_wiping.isDue()) // nobody is asked, so what is wrong is said before there is a window
        if (const Done opened = root->openUnattended(); !opened)
            return opened.error();
    Result<std::unique_ptr<Window>> window = Window::open(root->m_engine, root->m_clock, options.settings);
    if (!window)
        return window.error();
    root->m_window = *std::move(window);
    view::DoorViewModel &door = root->m_window->door();
    root->m_lock = std::make_unique<LockKeeper>(door, root->m_window->desk(), root->m_idle, root->m_clock,
        std::make_shared<HomeFactor>(options.home), LockKeeper::Options{options.home + u"/locked"_s, options.idleMs});
    door.answerWith([root](DoorAct act, QByteArray typed) { root->answer(act, SecretBytes::take(typed)); });
    door.lockWith([root] { root->m_lock->lock(); });
    connect(&root->m_engine, &DeskEngine::failed, root, &CompositionRoot::failed);
    connect(&root->m_engine, &DeskEngine::wiped, root, &CompositionRoot::wiped);
    connect(&root->m_window->desk(), &view::DeskViewModel::shut, &door, &view::DoorViewModel::shut);
    connect(&root->m_custody, &Custody::failed, root, &CompositionRoot::failed);
    connect(&root->m_custody, &Custody::told, root, [root, &door](const DoorFact &fact) {
        door.show(fact);
        if (fact.state == DoorState::Open)
            root->m_lock->begin(fact, Custody::hasPassphrase(root->m_options.home));
    });
    connect(root->m_lock.get(), &LockKeeper::locked, &root->m_clipboard, &ClipboardGuard::clear);
    connect(&root->m_session, &SessionWatch::locked, root->m_lock.get(), &LockKeeper::lock);
    return made;
}

Done CompositionRoot::openUnattended()
{
    if (m_options.keyFile.isEmpty())
        return {};
    Result<std::unique_ptr<RowStore>> store = openDeskHome(m_options.home, m_options.keyFile);
    const Result<SecretBytes> key = store ? keyfile::read(m_options.keyFile) : store.error();
    if (!key)
        return key.error();
    m_unattended = OpenedHome{*std::move(store), Custody::clipboardKey(*key)};
    return {};
}

//! In this run, or in one that ended before it was through.
void CompositionRoot::wiped()
{
    m_lock->end();
    m_clipboard.clear();
    if (const Done erased = m_wiping.erase(); !erased)
        Q_EMIT failed(erased.error());
    if (m_options.keyFile.isEmpty())
        m_keyring.erase([](bool) {}); // it opens nothing any more: what it wrapped is gone
    const WipeOrder order = m_wiping.note().valueOr({}).order;
    m_window->door().shut({DoorState::Wiped, order.by, order.reason, order.issued});
    m_courier.start();
}

void CompositionRoot::begin()
{
    if (m_wiping.isDue())
        return wiped();
    m_courier.start(); // of the desk that was here before
    if (!m_unattended)
        return m_custody.begin();
    opened(*std::exchange(m_unattended, {}));
    DoorFact fact;
    fact.state = DoorState::Waiting;
    fact.volatileDisk = home::isVolatile(m_options.home);
    m_window->door().show(fact);
    fact.state = DoorState::Open;
    m_window->door().show(fact);
    m_lock->begin(fact, false);
}

void CompositionRoot::opened(OpenedHome home)
{
    m_clipboard.setKey(std::move(home.clipboardKey));
    m_engine.start(std::move(home.store), m_wiping);
}

void CompositionRoot::answer(DoorAct act, SecretBytes typed)
{
    const DoorState state = m_window->door().state();
    if (state == DoorState::LeaseOver)
        return m_window->desk().tryNow();
    if (state == DoorState::Wiped) {
        const Done read = m_wiping.read();
        const Done opened = read ? openUnattended() : read;
        if (!opened)
            return Q_EMIT failed(opened.error());
        m_window->door().shut({});
        return begin();
    }
    if (!m_lock->isLocked())
        return m_custody.answer(act, std::move(typed));
    if (act == DoorAct::Enter)
        m_lock->enter(std::move(typed));
}

} // namespace privity::desk
