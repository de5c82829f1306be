// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Window.h"
#include "app/desk/AccessibleTree.h"

#include <QFont>
#include <QGuiApplication>

namespace privity::desk {

void prepareDrawing(bool gpu)
{
    const auto prefer = [](const char *name, const char *value) {
        if (qEnvironmentVariableIsEmpty(name))
            qputenv(name, value);
    };
    if (!gpu)
        prefer("QT_QUICK_BACKEND", "software");
    prefer("QSG_RENDER_LOOP", "basic");
    prefer("QT_QPA_UPDATE_IDLE_TIME", "0"); // Qt's own 5 ms wait is half of the time a page needs to appear
}

Window::Window(DeskClient &client, const Clock &clock, const WindowSettings &settings)
    : m_desk(client, clock),
      m_door(clock),
      m_look(settings.theme, settings.scale, settings.language, settings.simulation)
{
    QFont font = QGuiApplication::font();
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    QGuiApplication::setFont(font);
    m_engine.setNetworkAccessManagerFactory(&m_network);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml")); // Qt 6.4 does not look there by itself
    connect(&m_look, &view::LookViewModel::changed, this, &Window::speak);
    connect(&m_look, &view::LookViewModel::changed, this, &Window::settingsChanged);
    m_forgets.setSingleShot(true);
    m_forgets.setInterval(300); // what leaves the screen has left it by then
    connect(&m_forgets, &QTimer::timeout, this, [this] { m_engine.collectGarbage(); });
    connect(m_desk.interactions(), &QAbstractItemModel::rowsRemoved, this, &Window::forgetSoon);
    connect(&m_door, &view::DoorViewModel::changed, this, [this] {
        if (!m_door.isOpen())
            forgetSoon();
    });
    m_spoken = settings.language;
    m_language.use(m_spoken);
    m_desk.retranslate(m_language.code());
}

Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(DeskClient &client, const Clock &clock, const WindowSettings &settings)
{
    std::unique_ptr<Window> made{new Window(client, clock, settings)};
    QStringList faults;
    connect(&made->m_engine, &QQmlEngine::warnings, made.get(), [&faults](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings)
            faults.append(warning.toString());
    });
    made->m_engine.setInitialProperties({
        {QStringLiteral("desk"), QVariant::fromValue(&made->m_desk)},
        {QStringLiteral("door"), QVariant::fromValue(&made->m_door)},
        {QStringLiteral("look"), QVariant::fromValue(&made->m_look)},
        {QStringLiteral("width"), settings.size.width()},
        {QStringLiteral("height"), settings.size.height()},
    });
    made->m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Privity/Shell/Main.qml")));
    made->m_engine.disconnect(made.get());
    if (!made->m_engine.rootObjects().isEmpty())
        made->m_window = qobject_cast<QQuickWindow *>(made->m_engine.rootObjects().first());
    if (!made->m_window || !faults.isEmpty())
        return fail(ErrorCode::Internal, faults.join(u'\n'));
    made->m_window->show();
    connect(&made->m_desk, &view::DeskViewModel::offerChanged, made.get(), &Window::askForAttention);
    return made;
}

WindowSettings Window::settings() const
{
    return {m_look.theme(), m_look.scale(), m_look.language(), m_look.simulation(), m_window->size()};
}

QString Window::accessibleText() { return desk::accessibleText(*m_window); }

//! QML keeps strings until it collects what nobody uses; for values of a customer that is now, not some day.
void Window::forgetSoon() { m_forgets.start(); }

void Window::askForAttention()
{
    QSet<QString> rings;
    for (const view::InteractionViewModel *offer : m_desk.offers())
        rings.insert(offer->key());
    const bool isNews = !m_rings.contains(rings);
    m_rings = std::move(rings);
    if (!isNews || m_window->isActive())
        return;
    m_window->alert(0);
    Q_EMIT attentionWanted();
}

void Window::speak()
{
    if (std::exchange(m_spoken, m_look.language()) == m_look.language())
        return;
    m_language.use(m_spoken);
    m_engine.retranslate();
    m_door.retranslate();
    m_desk.retranslate(m_language.code());
}

} // namespace privity::desk
