# One static library a folder of src/, one test program a folder of tests/.

add_library(ketnghia_options INTERFACE)
target_include_directories(ketnghia_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ketnghia_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(KETNGHIA_WERROR)
  target_compile_options(ketnghia_options INTERFACE -Werror)
endif()
if(KETNGHIA_SANITIZE)
  target_compile_options(ketnghia_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                    -fno-sanitize-recover=undefined)
  target_link_options(ketnghia_options INTERFACE -fsanitize=address,undefined)
endif()
if(KETNGHIA_FUZZ)
  target_compile_options(ketnghia_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(ketnghia_options INTERFACE -fsanitize=address,undefined)
endif()

# ketnghia_library(NAME [LIBRARIES lib...]): all *.cpp of the current folder as the library ketnghia_NAME.
function(ketnghia_library name)
  cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(ketnghia_${name} STATIC ${sources})
  target_link_libraries(ketnghia_${name} PUBLIC ketnghia_options ${arg_LIBRARIES})
endfunction()

# ketnghia_tests(NAME [LIBRARIES lib...]): all *_test.cpp of tests/NAME as one program NAME_test, each case a CTest test.
function(ketnghia_tests name)
  cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_test ${sources})
  target_include_directories(${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_test PRIVATE KETNGHIA_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                                  KETNGHIA_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${name}_test PRIVATE ketnghia_${name} ${arg_LIBRARIES} GTest::gtest_main rapidcheck rapidcheck_gtest)
  add_dependencies(${name}_test ketnghia_data)
  include(GoogleTest)
  gtest_discover_tests(${name}_test TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${name})
endfunction()
