# SPDX-License-Identifier: Apache-2.0
# Thin functions: what every target of this house has in common stands here and nowhere else.

option(PRIVITY_TESTS "Build the tests" ON)
option(PRIVITY_ASAN "Address and undefined-behaviour sanitizers" OFF)
option(PRIVITY_FUZZ "Clang's fuzzer drives tests/fuzz (needs clang)" OFF)
option(PRIVITY_UNITY "Compile each library as one unit (quicker from clean, slower for one change)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)

# Warnings and definitions of our own code; never of what we use.
add_library(privity_options INTERFACE)
add_library(Privity::Options ALIAS privity_options)
target_compile_options(privity_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum
    -Werror $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(privity_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MOLD)
    target_link_options(privity_options INTERFACE -fuse-ld=mold)
endif()
if(PRIVITY_ASAN)
    target_compile_options(privity_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(privity_options INTERFACE -fsanitize=address,undefined)
endif()
if(PRIVITY_FUZZ) # -Wno-shadow: g++ has looked at the files one by one; what clang finds is between those of a unit
    target_compile_options(privity_options INTERFACE -Wno-shadow
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(privity_options INTERFACE -fsanitize=address,undefined)
endif()

# One precompiled header for everything that knows only Qt Core. An object library that carries it.
function(privity_precompile target)
    cmake_parse_arguments(A "" "FROM" "" ${ARGN})
    target_precompile_headers(${target} REUSE_FROM ${A_FROM})
endfunction()

# privity_add_library(models_policy SOURCES … LINKS …): one folder, one static library.
# PRIVATE_LINKS: libraries that appear in no public header. PCH <target>|NONE.
function(privity_add_library name)
    cmake_parse_arguments(A "" "PCH" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${A_SOURCES})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC Qt6::Core ${A_LINKS} PRIVATE Privity::Options ${A_PRIVATE_LINKS})
    set_target_properties(${name} PROPERTIES UNITY_BUILD ${PRIVITY_UNITY} UNITY_BUILD_BATCH_SIZE 16)
    if(A_PCH AND NOT A_PCH STREQUAL "NONE")
        target_precompile_headers(${name} REUSE_FROM ${A_PCH})
    endif()
endfunction()

# privity_add_model(policy SOURCES … LINKS base protocol): a folder below models/.
function(privity_add_model folder)
    cmake_parse_arguments(A "MOC" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    list(TRANSFORM A_LINKS PREPEND models_)
    privity_add_library(models_${folder} PCH privity_pch SOURCES ${A_SOURCES} LINKS ${A_LINKS}
        PRIVATE_LINKS ${A_PRIVATE_LINKS})
    if(A_MOC)
        set_target_properties(models_${folder} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# privity_add_tests(models_consent SOURCES tst_Ledger.cpp … LINKS … [LABEL unit] [TIMEOUT s] [WITHIN program …])
# One program per folder; one CTest entry per test class (= source file). The program's main is generated:
# it runs the class named by its first argument, or all.
function(privity_add_tests name)
    cmake_parse_arguments(A "GUI;APART" "LABEL;TIMEOUT" "SOURCES;LINKS;ENVIRONMENT;WITHIN" ${ARGN})
    if(NOT A_LABEL)
        set(A_LABEL unit)
    endif()
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 120)
    endif()
    set(application Core)
    if(A_GUI)
        set(application Gui)
    endif()
    add_executable(test_${name} ${A_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/${application}Application.cpp)
    # As one unit they take a third of the time: what they include is heavier than what they say. APART: they use the
    # same names for different things.
    set(unity ${PRIVITY_UNITY})
    if(A_APART)
        set(unity OFF)
    endif()
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON UNITY_BUILD ${unity} UNITY_BUILD_BATCH_SIZE 8
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_compile_options(test_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    target_link_libraries(test_${name} PRIVATE Privity::Options tests_main Qt6::Test ${A_LINKS})
    list(LENGTH A_SOURCES files)
    if(A_GUI AND files GREATER 4) # Qt6::Gui defines what the shared header was not made with; one of its own costs 4 files
        target_precompile_headers(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/Precompiled.h)
    elseif(NOT A_GUI)
        target_precompile_headers(test_${name} REUSE_FROM tests_pch)
    endif()
    foreach(source IN LISTS A_SOURCES)
        get_filename_component(class ${source} NAME_WE)
        if(class MATCHES "^tst_")
            string(REPLACE "tst_" "" class ${class})
            add_test(NAME ${name}.${class} COMMAND ${A_WITHIN} $<TARGET_FILE:test_${name}> ${class}Test)
            set_tests_properties(${name}.${class} PROPERTIES LABELS ${A_LABEL} TIMEOUT ${A_TIMEOUT}
                ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;QSG_RENDER_LOOP=basic;TZ=UTC;${A_ENVIRONMENT}")
        endif()
    endforeach()
endfunction()

# What Qt generates is not written in our style. Linked after Privity::Options, so that it has the last word.
add_library(privity_generated INTERFACE)
target_compile_options(privity_generated INTERFACE -Wno-shadow -Wno-unused -Wno-pedantic)

# privity_add_qml_module(live URI Privity.Live QML_FILES … SOURCES … LINKS qml_ui …): one flat folder below qml/, one
# static library qml_<name>. Whoever links it gets the plug-in too, and through it the module.
function(privity_add_qml_module name)
    cmake_parse_arguments(A "" "URI" "QML_FILES;SOURCES;LINKS" ${ARGN})
    string(REPLACE "." "/" folder ${A_URI})
    # Qt 6.4: the library comes first and the module without STATIC; the prefix is said, since its default differs.
    qt_add_library(qml_${name} STATIC)
    set_target_properties(qml_${name} PROPERTIES AUTOMOC ON)
    qt_add_qml_module(qml_${name} URI ${A_URI} VERSION 1.0 RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY ${QT_QML_OUTPUT_DIRECTORY}/${folder} DEPENDENCIES QtQuick QML_FILES ${A_QML_FILES} SOURCES ${A_SOURCES})
    target_include_directories(qml_${name} PUBLIC ${CMAKE_SOURCE_DIR} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(qml_${name} PUBLIC Qt6::Quick ${A_LINKS} PRIVATE Privity::Options privity_generated)
    # The code that is generated from QML compiles four times quicker as one unit.
    set_target_properties(qml_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
endfunction()
