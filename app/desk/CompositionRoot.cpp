// SPDX-License-Identifier: Apache-2.0
#include "app/desk/CompositionRoot.h"

#include "app/desk/DeskHome.h"
#include "app/platform/HomeFolder.h"
#include "app/platform/KeyFile.h"

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
      m_clipboard(*QGuiApplication::clipboard(), options.home + u"/clipboard"_s),
      m_idle(&application, m_clock)
{
}

Result<std::unique_ptr<CompositionRoot>> CompositionRoot::make(QObject &application, const Options &options)
{
    std::optional<OpenedHome> unattended;
    if (!options.keyFile.isEmpty()) { // nobody is asked, so what is wrong is said before there is a window
        Result<std::unique_ptr<RowStore>> store = openDeskHome(options.home, options.keyFile);
        const Result<SecretBytes> key = store ? keyfile::read(options.keyFile) : store.error();
        if (!key)
            return key.error();
        unattended = OpenedHome{*std::move(store), Custody::clipboardKey(*key)};
    }
    std::unique_ptr<CompositionRoot> made{new CompositionRoot(application, options)};
    CompositionRoot *root = made.get();
    root->m_unattended = std::move(unattended);
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

void CompositionRoot::begin()
{
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
    m_engine.start(std::move(home.store));
}

void CompositionRoot::answer(DoorAct act, SecretBytes typed)
{
    if (!m_lock->isLocked())
        return m_custody.answer(act, std::move(typed));
    if (act == DoorAct::Enter)
        m_lock->enter(std::move(typed));
}

} // namespace privity::desk
